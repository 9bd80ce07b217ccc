import * as v from "valibot";
import { canonicalEmail, type EmailProblem } from "#src/matrix/identity/canonical-address.ts";
import { canonicalPhone, type PhoneProblem } from "#src/matrix/identity/canonical-phone.ts";

/** What the form collects, named as on the wire. */
export interface InviteFields {
  readonly medium: "email" | "msisdn";
  readonly address: string;
}

/** Why the address cannot be invited; the field's error message holds it. */
export type AddressProblem = EmailProblem | PhoneProblem;

/** Checks the form and brings the address into its canonical form. */
export const inviteSchema = v.pipe(
  v.object({ medium: v.picklist(["email", "msisdn"]), address: v.string() }),
  v.rawTransform(({ dataset, addIssue, NEVER }) => {
    const { medium, address } = dataset.value;
    const canonical = medium === "email" ? canonicalEmail(address) : canonicalPhone(address);
    if (canonical.ok) return { medium, address: canonical.address };
    addIssue({
      message: canonical.kind,
      path: [{ type: "object", origin: "value", input: dataset.value, key: "address", value: address }],
    });
    return NEVER;
  }),
);
