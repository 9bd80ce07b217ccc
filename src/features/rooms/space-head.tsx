import { Link } from "@tanstack/react-router";
import { FormattedMessage, useIntl } from "react-intl";
import { usePendingCounts } from "#src/session/use-room.ts";
import { Count } from "#src/ui/count.tsx";
import { PersonBody, personClass } from "#src/ui/person.tsx";
import { invitationSummaryWords } from "./invitation-summary-words.ts";
import { sumInvitations } from "./sum-invitations.ts";
import { RoomAvatar } from "./room-avatar.tsx";
import type { ListedRoom } from "./room-list.ts";
import styles from "./rooms-table.module.css";

/** A space over its rooms. People can be invited to it, too: it leads to its page. */
export function SpaceHead({ room, title }: ListedRoom) {
  const intl = useIntl();
  const sum = sumInvitations(room, usePendingCounts().get(room.roomId));
  const hasPending = sum.kind !== "unknown" && sum.pending > 0;
  return (
    <span className={styles.space}>
      <Link to="/rooms/$roomId" params={{ roomId: room.roomId }} className={personClass()}>
        <PersonBody
          avatar={<RoomAvatar room={room} title={title} />}
          name={
            <>
              <bdi>{title}</bdi>{" "}
              <Count>
                <FormattedMessage
                  id="rooms.space"
                  defaultMessage="space"
                  description="Beside the name of a space: that it is one"
                />
              </Count>
            </>
          }
          title={title}
        />
      </Link>
      {hasPending && (
        <span className={styles.spaceFacts}>
          {invitationSummaryWords(intl, { kind: "pending", pending: sum.pending })}
        </span>
      )}
    </span>
  );
}
