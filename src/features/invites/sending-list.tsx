import { useId } from "react";
import { FormattedMessage, useIntl } from "react-intl";
import type { RoomModel } from "#src/matrix/room/room-model.ts";
import { useSession } from "#src/session/session-context.ts";
import { Address } from "#src/ui/address.tsx";
import { GroupHead } from "#src/ui/group-head.tsx";
import { ListRow } from "#src/ui/list-row.tsx";
import { List } from "#src/ui/list.tsx";
import { StateLabel } from "#src/ui/state-label.tsx";
import { UserIdText } from "#src/ui/user-id-text.tsx";
import { useSentInvitations } from "./use-invite-by-3pid.ts";

/** The invitations on their way: ours, not yet in the room. Nothing while there are none. */
export function SendingList({ room }: { room: RoomModel }) {
  const id = useId();
  const intl = useIntl();
  const { serverName } = useSession();
  const sending = useSentInvitations(room.roomId).filter(({ status }) => status === "pending");
  if (sending.length === 0) return null;
  return (
    <section aria-labelledby={id}>
      <GroupHead inset id={id} count={sending.length}>
        <FormattedMessage
          id="invite.sending"
          defaultMessage="Sending"
          description="Heading over invitations on their way"
        />
      </GroupHead>
      <List inset labelledBy={id}>
        {sending.map(({ variables, submittedAt }) => (
          <ListRow
            key={submittedAt}
            wrap
            sign={
              <StateLabel tone="sending" wordHidden spinning>
                <FormattedMessage
                  id="invite.state.sending"
                  defaultMessage="Sending"
                  description="State of an invitation"
                />
              </StateLabel>
            }
            name={<Address>{variables?.address ?? ""}</Address>}
            sub={
              <FormattedMessage
                id="invite.sendingSince"
                defaultMessage="With {server} since {time}"
                description="Below the address of an invitation on its way"
                values={{
                  server: <UserIdText>{serverName}</UserIdText>,
                  time: intl.formatTime(submittedAt, { timeStyle: "medium" }),
                }}
              />
            }
          />
        ))}
      </List>
    </section>
  );
}
