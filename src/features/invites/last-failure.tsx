import { FormattedMessage, useIntl } from "react-intl";
import type { RoomModel } from "#src/matrix/room/room-model.ts";
import { InviteError } from "#src/outbox/invite-error.ts";
import { failureCode, failureWords } from "#src/session/failure-words.ts";
import { useSession } from "#src/session/session-context.ts";
import { useIdentityServerChoice } from "#src/session/use-identity-server-choice.ts";
import { Address } from "#src/ui/address.tsx";
import { Banner } from "#src/ui/banner.tsx";
import { Button } from "#src/ui/button.tsx";
import { Code } from "#src/ui/code.tsx";
import { CopyDetails } from "#src/ui/copy-details.tsx";
import { failureText } from "./failure-text.ts";
import { ObstacleWords } from "./obstacle-words.tsx";
import { useBegunInvitations, usePutAwayFailures } from "./use-invite-by-3pid.ts";

/** Why the newest invitation was not begun; stays until the next one or until it is put away. */
export function LastFailure({ room }: { room: RoomModel }) {
  const intl = useIntl();
  const last = useBegunInvitations(room.roomId).at(-1);
  const putAway = usePutAwayFailures(room.roomId);
  const { serverName } = useSession();
  const choice = useIdentityServerChoice();
  if (last === undefined || last.status !== "error") return null;
  const { error, variables } = last;
  const obstacle = error instanceof InviteError ? error.obstacle : undefined;
  return (
    <Banner
      look="error"
      title={
        <FormattedMessage
          id="invite.failed.title"
          defaultMessage="{address} was not invited"
          description="Title of a notice"
          values={{ address: <Address>{variables?.address ?? ""}</Address> }}
        />
      }
      acts={
        <>
          <CopyDetails small text={() => failureText({ error, roomId: room.roomId, serverName, choice })} />
          <Button small onClick={putAway}>
            <FormattedMessage
              id="invite.failed.dismiss"
              defaultMessage="Put away"
              description="Closes a notice"
            />
          </Button>
        </>
      }
    >
      {obstacle === undefined ? (
        intl.formatMessage(failureWords(error))
      ) : (
        <ObstacleWords obstacle={obstacle} room={room} />
      )}{" "}
      <Code>{failureCode(error)}</Code>
    </Banner>
  );
}
