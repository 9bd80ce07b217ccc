import { useId, useState } from "react";
import { FormattedMessage } from "react-intl";
import { invitationsOf } from "#src/matrix/room/invitations.ts";
import type { RoomModel } from "#src/matrix/room/room-model.ts";
import { useStoredAddresses } from "#src/session/use-stored-addresses.ts";
import { Button } from "#src/ui/button.tsx";
import { GroupHead } from "#src/ui/group-head.tsx";
import { List } from "#src/ui/list.tsx";
import { Reason } from "#src/ui/reason.tsx";
import styles from "./invites.module.css";
import { PendingRow } from "./pending-row.tsx";
import { RevokeDialog } from "./revoke-dialog.tsx";

const FIRST = 8;
const MORE = 50;

/** The room's pending invitations, newest first, by any client. */
export function PendingList({ room }: { room: RoomModel }) {
  const id = useId();
  const rememberedOf = useStoredAddresses(room.roomId);
  const [shown, setShown] = useState(FIRST);
  const [askingFor, setAskingFor] = useState<string>();
  const isKnown = room.history.status === "known";
  const pending = isKnown ? invitationsOf(room).filter(({ state }) => state === "pending") : [];
  const left = pending.length - shown;
  // Accepted or revoked meanwhile, there is nothing to ask.
  const asking = pending.find(({ token }) => token === askingFor);
  return (
    <section aria-labelledby={id}>
      <GroupHead inset id={id} {...(isKnown && { count: pending.length })}>
        <FormattedMessage
          id="invite.pending"
          defaultMessage="Pending"
          description="Heading over open invitations"
        />
      </GroupHead>
      {!isKnown && (
        <div className={styles.more}>
          <Reason>
            <FormattedMessage
              id="invite.pending.reading"
              defaultMessage="Reading what became of the invitations…"
              description="While the list of open invitations is being read"
            />
          </Reason>
        </div>
      )}
      {isKnown && pending.length === 0 && (
        <div className={styles.more}>
          <Reason>
            <FormattedMessage
              id="invite.pending.none"
              defaultMessage="No invitation is open. Whoever you invite stands here until they come in."
              description="In place of an empty list"
            />
          </Reason>
        </div>
      )}
      <List inset labelledBy={id}>
        {pending.slice(0, shown).map((invitation) => (
          <PendingRow
            key={invitation.token}
            room={room}
            invitation={invitation}
            address={rememberedOf(invitation)?.address}
            onRevoke={() => setAskingFor(invitation.token)}
          />
        ))}
      </List>
      {left > 0 && (
        <p className={styles.more}>
          <Button look="plain" small onClick={() => setShown(shown + MORE)}>
            <FormattedMessage
              id="invite.pending.more"
              defaultMessage="Show {count, number} more"
              description="Button below a list"
              values={{ count: Math.min(left, MORE) }}
            />
          </Button>
        </p>
      )}
      {asking && (
        <RevokeDialog
          room={room}
          invitation={asking}
          address={rememberedOf(asking)?.address}
          onClose={() => setAskingFor(undefined)}
        />
      )}
    </section>
  );
}
