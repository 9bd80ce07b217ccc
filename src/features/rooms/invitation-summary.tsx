import { FormattedMessage, useIntl } from "react-intl";
import type { RoomModel } from "#src/matrix/room/room-model.ts";
import { usePendingCounts } from "#src/session/use-room.ts";
import { Meter } from "#src/ui/meter.tsx";
import { onlyUnfoldedClass } from "#src/ui/only.ts";
import { Text } from "#src/ui/text.tsx";
import { VisuallyHidden } from "#src/ui/visually-hidden.tsx";
import { invitationSummaryWords } from "./invitation-summary-words.ts";
import { sumInvitations, type InvitationSum } from "./sum-invitations.ts";
import styles from "./rooms-table.module.css";

/** A room's invitations in numbers, and as a bar once the fate of all of them is known. */
export function InvitationSummary({ room }: { room: RoomModel }) {
  const intl = useIntl();
  const sum = sumInvitations(room, usePendingCounts().get(room.roomId));
  if (sum.kind === "unknown") {
    return (
      <VisuallyHidden>
        <FormattedMessage
          id="rooms.notCounted"
          defaultMessage="Not counted yet"
          description="In the column Invitations, for screen readers: the number is not known yet"
        />
      </VisuallyHidden>
    );
  }
  const isNothing = shownCount(sum) === 0;
  return (
    <div className={styles.sum}>
      {sum.kind === "all" && !isNothing && (
        <div className={onlyUnfoldedClass} aria-hidden="true">
          <Meter
            small
            label=""
            parts={[
              { tone: "joined", n: sum.joined },
              { tone: "accepted", n: sum.accepted },
              { tone: "pending", n: sum.pending },
            ]}
          />
        </div>
      )}
      <Text as="span" size="s" tone={isNothing ? "faint" : "muted"}>
        {invitationSummaryWords(intl, sum)}
      </Text>
    </div>
  );
}

function shownCount(sum: Exclude<InvitationSum, { kind: "unknown" }>): number {
  return sum.kind === "all" ? sum.pending + sum.accepted + sum.joined : sum.pending;
}
