import { typedText } from "#src/lib/clean-text.ts";
import { suggestDomain } from "./suggest-domain.ts";

/** Why a text is not an email address that an identity server will mail. */
export type EmailProblem =
  | "empty"
  | "not-an-address"
  | "two-at"
  | "several"
  | "empty-local"
  | "empty-domain"
  | "no-domain-dot"
  | "quoted-local"
  | "non-ascii-local"
  | "bad-dots"
  | "bad-domain"
  | "bad-character"
  | "control-character"
  | "ip-literal"
  | "local-too-long"
  | "too-long";

/** An address as it is hashed, compared and sent. `suggestion` is another address that may have been meant. */
export type CanonicalEmail =
  | { readonly ok: true; readonly address: string; readonly suggestion?: string }
  | { readonly ok: false; readonly kind: EmailProblem };

/** Longer texts are no address, and some steps below take more than linear time on them. */
const MAX_TEXT = 2000;
// oxlint-disable-next-line no-control-regex -- control characters are what is looked for
const CONTROL = /[\u0000-\u001f\u007f-\u009f\u2028\u2029]/u;
const NON_ASCII = /[^\u0000-\u007f]/u; // oxlint-disable-line no-control-regex -- all of ASCII is meant
/** What RFC 5322 calls `atext`, and the dots between. */
const DOT_ATOM = /^[a-z0-9!#$%&'*+/=?^_`{|}~.-]*$/u;
/** Each a character that the URL parser would take for something else than a part of the host. */
const NOT_IN_DOMAIN = /[^\p{L}\p{M}\p{N}._\u3002-]/u;
/** A domain that the URL parser would only bring into lower case, which is quicker done without it. */
const PLAIN_DOMAIN = /^[a-z0-9.-]*\.[a-z][a-z0-9-]*$/iu;
const IPV4 = /^\d+\.\d+\.\d+\.\d+$/u;
const LABEL = /^[a-z0-9](?:[a-z0-9-]*[a-z0-9])?$/u;

/**
 * Brings an email address into the one form that identity servers know it in: the local part casefolded
 * (`Strauß` → `strauss`, dotless ı stays), the domain in lower-case punycode. The same address again gives
 * the same form. Refuses what no identity server would mail; plus tags and dots are kept.
 *
 * https://spec.matrix.org/v1.19/appendices/#e-mail-addresses
 */
export function canonicalEmail(text: string): CanonicalEmail {
  if (text.length > MAX_TEXT && text.trim().length > MAX_TEXT) return refuse("too-long");
  const cleaned = typedText(text);
  const found = problemWithWhole(cleaned);
  if (found !== undefined) return refuse(found);

  const at = cleaned.indexOf("@");
  const local = cleaned.slice(0, at).toLowerCase().replaceAll("ß", "ss");
  const domain = asciiDomain(cleaned.slice(at + 1));
  const badLocal = problemWithLocal(local);
  if (badLocal !== undefined) return refuse(badLocal);
  if (domain.kind !== undefined) return refuse(domain.kind);
  if (local.length > 64) return refuse("local-too-long");
  const address = `${local}@${domain.host}`;
  if (address.length > 254) return refuse("too-long");

  const meant = suggestDomain(domain.host);
  return meant === undefined ? { ok: true, address } : { ok: true, address, suggestion: `${local}@${meant}` };
}

function refuse(kind: EmailProblem): CanonicalEmail {
  return { ok: false, kind };
}

function problemWithWhole(text: string): EmailProblem | undefined {
  if (text === "") return "empty";
  if (CONTROL.test(text)) return "control-character";
  if (text.startsWith('"')) return "quoted-local";
  const at = text.indexOf("@");
  if (at === -1) return "not-an-address";
  if (text.includes("@", at + 1)) return /[\s,;]/u.test(text) ? "several" : "two-at";
  if (at === 0) return "empty-local";
  return at === text.length - 1 ? "empty-domain" : undefined;
}

function problemWithLocal(local: string): EmailProblem | undefined {
  if (NON_ASCII.test(local)) return "non-ascii-local";
  if (!DOT_ATOM.test(local)) return "bad-character";
  return hasBadDots(local) ? "bad-dots" : undefined;
}

function hasBadDots(text: string): boolean {
  return text.startsWith(".") || text.endsWith(".") || text.includes("..");
}

type AsciiDomain = { readonly host: string; readonly kind?: undefined } | { readonly kind: EmailProblem };

function asciiDomain(domain: string): AsciiDomain {
  if (domain.startsWith("[")) return { kind: "ip-literal" };
  if (NOT_IN_DOMAIN.test(domain)) return { kind: "bad-character" };
  const host = hostOf(domain);
  if (host === undefined) return { kind: hasBadDots(domain) ? "bad-dots" : "bad-domain" };
  if (hasBadDots(host)) return { kind: "bad-dots" };
  if (IPV4.test(host)) return { kind: "ip-literal" };
  if (!host.includes(".")) return { kind: "no-domain-dot" };
  return host.split(".").every((label) => label.length <= 63 && LABEL.test(label))
    ? { host }
    : { kind: "bad-domain" };
}

function hostOf(domain: string): string | undefined {
  const lower = domain.toLowerCase();
  if (PLAIN_DOMAIN.test(domain) && !lower.includes("xn--")) return lower;
  return URL.canParse(`http://${domain}`) ? new URL(`http://${domain}`).hostname : undefined;
}
