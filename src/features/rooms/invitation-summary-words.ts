import type { IntlShape } from "react-intl";
import type { InvitationSum } from "./sum-invitations.ts";

type KnownSum = Exclude<InvitationSum, { kind: "unknown" }>;

/** "21 pending · 4 accepted · 33 joined", without those of which there are none. */
export function invitationSummaryWords(intl: IntlShape, sum: KnownSum): string {
  const { pending, accepted, joined } = sum.kind === "all" ? sum : { ...sum, accepted: 0, joined: 0 };
  const counts = [
    pending > 0 &&
      intl.formatMessage(
        {
          id: "rooms.pending",
          defaultMessage: "{count, number} pending",
          description: "How many invitations of a room are pending",
        },
        { count: pending },
      ),
    accepted > 0 &&
      intl.formatMessage(
        {
          id: "rooms.accepted",
          defaultMessage: "{count, number} accepted",
          description: "How many invitations of a room are accepted by somebody who has not joined yet",
        },
        { count: accepted },
      ),
    joined > 0 &&
      intl.formatMessage(
        {
          id: "rooms.joined",
          defaultMessage: "{count, number} joined",
          description: "How many invitations of a room brought somebody into it",
        },
        { count: joined },
      ),
  ].filter((text) => text !== false);
  return counts.length > 0 ? counts.join(" · ") : noCounts(intl, sum);
}

function noCounts(intl: IntlShape, sum: KnownSum): string {
  if (sum.kind === "all" && sum.ever === 0) {
    return intl.formatMessage({
      id: "rooms.noneYet",
      defaultMessage: "None yet",
      description: "In the column Invitations: the room never had any",
    });
  }
  return intl.formatMessage({
    id: "rooms.nonePending",
    defaultMessage: "None pending",
    description: "In the column Invitations: no invitation of the room is pending",
  });
}
