import { FormattedMessage, useIntl } from "react-intl";
import type { Invitation } from "#src/matrix/room/invitation.ts";
import { mayRevoke } from "#src/matrix/room/permissions.ts";
import type { RoomModel } from "#src/matrix/room/room-model.ts";
import { memberName } from "#src/matrix/room/room-state.ts";
import { invitationWords } from "#src/session/invitation-words.ts";
import { useSession } from "#src/session/session-context.ts";
import { Address } from "#src/ui/address.tsx";
import { Copy, Undo2 } from "#src/ui/icons.ts";
import { ListRow } from "#src/ui/list-row.tsx";
import { MenuItem } from "#src/ui/menu-item.tsx";
import { MenuRule, MenuTitle } from "#src/ui/menu-parts.tsx";
import { Menu } from "#src/ui/menu.tsx";
import { StateLabel } from "#src/ui/state-label.tsx";
import { Time } from "#src/ui/time.tsx";
import { useCopy } from "#src/ui/use-copy.tsx";

interface PendingRowProps {
  readonly room: RoomModel;
  readonly invitation: Invitation;
  readonly address: string | undefined;
  readonly onRevoke: () => void;
}

/** An open invitation: to whom, by whom, since when, and what can be done about it. */
export function PendingRow({ room, invitation, address, onRevoke }: PendingRowProps) {
  const intl = useIntl();
  const { access } = useSession();
  const copy = useCopy();
  const { tone, word } = invitationWords.pending;
  const shown = address ?? invitation.displayName;
  const byYou = invitation.sender === access.userId;
  return (
    <ListRow
      sign={
        <StateLabel tone={tone} wordHidden>
          {intl.formatMessage(word)}
        </StateLabel>
      }
      name={<Address look={address === undefined ? "shown" : "whole"}>{shown}</Address>}
      title={shown}
      sub={
        <FormattedMessage
          id="invite.pending.by"
          defaultMessage="{own, select, true {You} other {{name}}}, {age}"
          description="Below an address: who invited, how long ago"
          values={{
            own: String(byYou),
            name: <bdi>{memberName(room, invitation.sender)}</bdi>,
            age: <Time at={invitation.sentAt} look="age" />,
          }}
        />
      }
      end={
        <Menu
          label={intl.formatMessage(
            {
              id: "invite.pending.actions",
              defaultMessage: "Actions for {address}",
              description: "Names a menu",
            },
            { address: shown },
          )}
        >
          <MenuTitle>{shown}</MenuTitle>
          {address !== undefined && (
            <MenuItem icon={Copy} onSelect={() => void copy(address)}>
              <FormattedMessage
                id="invite.pending.copy"
                defaultMessage="Copy the address"
                description="In a menu"
              />
            </MenuItem>
          )}
          {address !== undefined && <MenuRule />}
          <MenuItem
            icon={Undo2}
            danger
            off={!mayRevoke(room, access.userId)}
            hint={
              mayRevoke(room, access.userId) ? (
                <FormattedMessage
                  id="revoke.hint"
                  defaultMessage="The link stops working at once"
                  description="Below Revoke, in a menu"
                />
              ) : (
                <FormattedMessage
                  id="revoke.notAllowed"
                  defaultMessage="It takes the same power as inviting"
                  description="Below Revoke, in a menu, where it is off"
                />
              )
            }
            onSelect={onRevoke}
          >
            <FormattedMessage id="revoke.menu" defaultMessage="Revoke…" description="In a menu" />
          </MenuItem>
        </Menu>
      }
    />
  );
}
