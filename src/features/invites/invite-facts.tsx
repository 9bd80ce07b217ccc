import { FormattedMessage, useIntl } from "react-intl";
import type { RoomModel } from "#src/matrix/room/room-model.ts";
import { memberName } from "#src/matrix/room/room-state.ts";
import { grantWords } from "#src/session/identity-words.ts";
import { useSession } from "#src/session/session-context.ts";
import { useIdentityServerChoice } from "#src/session/use-identity-server-choice.ts";
import { Mail, Info } from "#src/ui/icons.ts";
import { Reason } from "#src/ui/reason.tsx";
import { UserIdText } from "#src/ui/user-id-text.tsx";

/** Which server will mail the invitation and under whose name, or why none will. */
export function InviteFacts({ room }: { room: RoomModel }) {
  const intl = useIntl();
  const { access } = useSession();
  const choice = useIdentityServerChoice();
  if (choice.kind !== "configured") {
    return <Reason icon={Info}>{intl.formatMessage(grantWords[choice.kind])}</Reason>;
  }
  return (
    <Reason icon={Mail}>
      <FormattedMessage
        id="invite.facts"
        defaultMessage="{server} mails it as {name}, with the room’s name."
        description="Below the invite button: which identity server sends the mail, and under whose name"
        values={{
          server: <UserIdText>{choice.idServer}</UserIdText>,
          name: (
            <b>
              <bdi>{memberName(room, access.userId)}</bdi>
            </b>
          ),
        }}
      />
    </Reason>
  );
}
