import { useState } from "react";
import { FormattedMessage } from "react-intl";
import type { Invitation } from "#src/matrix/room/invitation.ts";
import { mayRevoke } from "#src/matrix/room/permissions.ts";
import type { RoomModel } from "#src/matrix/room/room-model.ts";
import { useSession } from "#src/session/session-context.ts";
import { Button } from "#src/ui/button.tsx";
import { Undo2 } from "#src/ui/icons.ts";
import { RevokeDialog } from "./revoke-dialog.tsx";

interface InvitationActionsProps {
  readonly room: RoomModel;
  readonly invitation: Invitation;
  readonly address: string | undefined;
}

/** What the viewer may do about an invitation, for its tile in the timeline. */
export function InvitationActions({ room, invitation, address }: InvitationActionsProps) {
  const { access } = useSession();
  const [asking, setAsking] = useState(false);
  if (invitation.state !== "pending" || !mayRevoke(room, access.userId)) return null;
  return (
    <>
      <Button look="plain" small icon={Undo2} onClick={() => setAsking(true)}>
        <FormattedMessage
          id="revoke.ask"
          defaultMessage="Revoke…"
          description="Button: asks before it revokes"
        />
      </Button>
      {asking && <RevokeDialog {...{ room, invitation, address }} onClose={() => setAsking(false)} />}
    </>
  );
}
