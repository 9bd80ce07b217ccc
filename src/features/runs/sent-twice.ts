import type { Invitation } from "#src/matrix/room/invitation.ts";
import type { RowRecord } from "#src/session/use-outbox.ts";

/** What became of the two invitations that one request made. */
export type SentTwice =
  | { readonly kind: "not-known" | "one-revoked" | "both-revoked" | "none-open" }
  /** `spare` can be revoked: the other one is open, or was taken up. */
  | { readonly kind: "both-open" | "one-taken-up"; readonly spare: Invitation };

/** As the room shows it. */
export function sentTwice(row: RowRecord, invitations: readonly Invitation[]): SentTwice {
  const first = invitations.find(({ token }) => token === row.token);
  const extra = invitations.find(({ token }) => token === row.extraToken);
  if (first === undefined || extra === undefined) return { kind: "not-known" };
  const both = [extra, first];
  const revoked = both.filter(({ state }) => state === "revoked").length;
  if (revoked > 0) return { kind: revoked === 2 ? "both-revoked" : "one-revoked" };
  const [spare, other] = both.filter(({ state }) => state === "pending");
  if (spare === undefined) return { kind: "none-open" };
  return { kind: other === undefined ? "one-taken-up" : "both-open", spare };
}
