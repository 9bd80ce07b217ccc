import type { ComponentProps } from "react";
import { whyMayNotInvite } from "#src/matrix/room/permissions.ts";
import type { RoomModel } from "#src/matrix/room/room-model.ts";
import { useSession } from "#src/session/session-context.ts";
import { InviteForm } from "./invite-form.tsx";
import styles from "./invites.module.css";
import { LastFailure } from "./last-failure.tsx";
import { PendingList } from "./pending-list.tsx";
import { SendingList } from "./sending-list.tsx";

interface InvitePanelProps {
  readonly room: RoomModel;
  /** What a person can do about an invitation that waits for them. */
  readonly rowActions: ComponentProps<typeof SendingList>["rowActions"];
}

/** The part of the People panel about invitations: the form, what is sending, what is pending. */
export function InvitePanel({ room, rowActions }: InvitePanelProps) {
  const { access } = useSession();
  return (
    <>
      <div className={styles.invite}>
        <InviteForm room={room} obstacle={whyMayNotInvite(room, access.userId)} />
        <LastFailure room={room} />
      </div>
      <SendingList room={room} rowActions={rowActions} />
      <PendingList room={room} />
    </>
  );
}
