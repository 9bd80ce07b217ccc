import { typedText } from "#src/lib/clean-text.ts";

/** Why a text is not a telephone number that can be looked up. */
export type PhoneProblem = "empty" | "not-a-number" | "no-country-code" | "too-short" | "too-long";

/** A number in international form, digits only: what the specification calls an `msisdn`. */
export type CanonicalPhone =
  | { readonly ok: true; readonly address: string }
  | { readonly ok: false; readonly kind: PhoneProblem };

/** The trunk zero that some countries write in parentheses: not dialled from abroad. */
const TRUNK_ZERO = /^(\+\d{1,3})\(0\)/u;

/**
 * Brings a telephone number into international form. The country must be given, with `+` or `00`: guessed,
 * it would be another person's number. Spaces, dots, hyphens, slashes and parentheses are left out.
 *
 * https://spec.matrix.org/v1.19/appendices/#pstn-phone-numbers
 */
export function canonicalPhone(text: string): CanonicalPhone {
  if (text.length > 200) return { ok: false, kind: "too-long" };
  const dialled = typedText(text)
    .replace(/\s/gu, "")
    .replace(/^00/u, "+")
    .replace(TRUNK_ZERO, "$1")
    .replace(/[-.()/\u2010-\u2015\u2212]/gu, "");
  if (dialled === "") return { ok: false, kind: "empty" };
  if (!/^\+?\d+$/u.test(dialled)) return { ok: false, kind: "not-a-number" };
  if (!/^\+[1-9]/u.test(dialled)) return { ok: false, kind: "no-country-code" };
  const address = dialled.slice(1);
  if (address.length < 7) return { ok: false, kind: "too-short" };
  return address.length > 15 ? { ok: false, kind: "too-long" } : { ok: true, address };
}
