import { FormattedMessage } from "react-intl";
import type { RoomModel } from "#src/matrix/room/room-model.ts";
import { Address } from "#src/ui/address.tsx";
import { Banner } from "#src/ui/banner.tsx";
import { Button } from "#src/ui/button.tsx";
import { Code } from "#src/ui/code.tsx";
import { failureCode, FailureText, mayHaveBeenSent } from "./failure-text.tsx";
import { usePutAwayFailures, useSentInvitations } from "./use-invite-by-3pid.ts";

/** What became of the newest invitation, if it did not come about; stays until the next one or until it is put away. */
export function LastFailure({ room }: { room: RoomModel }) {
  const last = useSentInvitations(room.roomId).at(-1);
  const putAway = usePutAwayFailures(room.roomId);
  if (last === undefined || last.status !== "error") return null;
  const { error, variables } = last;
  const address = <Address>{variables?.address ?? ""}</Address>;
  return (
    <Banner
      look={mayHaveBeenSent(error) ? "warn" : "error"}
      title={
        mayHaveBeenSent(error) ? (
          <FormattedMessage
            id="invite.failed.unclear"
            defaultMessage="{address}: not confirmed"
            description="Title of a notice: it is not known whether the invitation was sent"
            values={{ address }}
          />
        ) : (
          <FormattedMessage
            id="invite.failed.title"
            defaultMessage="{address} was not invited"
            description="Title of a notice"
            values={{ address }}
          />
        )
      }
      acts={
        <Button small onClick={putAway}>
          <FormattedMessage
            id="invite.failed.dismiss"
            defaultMessage="Put away"
            description="Closes a notice"
          />
        </Button>
      }
    >
      <FailureText error={error} room={room} /> <Code>{failureCode(error)}</Code>
    </Banner>
  );
}
