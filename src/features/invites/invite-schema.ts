import * as v from "valibot";
import { canonicalPhone } from "#src/matrix/identity/canonical-phone.ts";
import { parseAddressList } from "#src/matrix/identity/parse-address-list.ts";
import type { AddressProblem } from "#src/session/address-problem-words.ts";

/** What the form collects, named as on the wire. */
export interface InviteFields {
  readonly medium: "email" | "msisdn";
  readonly address: string;
}

/** Checks the form and brings the address into its canonical form. */
export const inviteSchema = v.pipe(
  v.object({ medium: v.picklist(["email", "msisdn"]), address: v.string() }),
  v.rawTransform(({ dataset, addIssue, NEVER }) => {
    const { medium, address } = dataset.value;
    const canonical = medium === "email" ? readEmail(address) : canonicalPhone(address);
    if (canonical.ok) return { medium, address: canonical.address };
    addIssue({
      message: canonical.kind,
      path: [{ type: "object", origin: "value", input: dataset.value, key: "address", value: address }],
    });
    return NEVER;
  }),
);

/** One address, also with a name or in a `mailto:` link. */
function readEmail(
  typed: string,
): { readonly ok: true; readonly address: string } | { readonly ok: false; readonly kind: AddressProblem } {
  const { entries, problems } = parseAddressList(typed, "field");
  const [entry] = entries;
  const [problem] = problems;
  if (problem !== undefined) return { ok: false, kind: problem.kind };
  if (entry === undefined) return { ok: false, kind: "empty" };
  return entries.length === 1 ? { ok: true, address: entry.address } : { ok: false, kind: "several" };
}
