import type { ReactNode } from "react";
import { useIntl } from "react-intl";
import type { Invitation } from "#src/matrix/room/invitation.ts";
import type { ThirdPartyInviteTile as Tile } from "#src/matrix/room/tile.ts";
import { invitationWords } from "#src/session/invitation-words.ts";
import type { RememberedAddress } from "#src/session/use-stored-addresses.ts";
import { Address } from "#src/ui/address.tsx";
import { Avatar } from "#src/ui/avatar.tsx";
import { TicketTile } from "#src/ui/ticket-tile.tsx";
import { Ticket } from "#src/ui/ticket.tsx";
import { Time } from "#src/ui/time.tsx";
import { UserIdText } from "#src/ui/user-id-text.tsx";
import { InvitationNote } from "./invitation-note.tsx";
import { thirdPartyInviteMessages as messages } from "./third-party-invite-messages.ts";
import { useViewer } from "./viewer.ts";

interface ThirdPartyInviteTileProps {
  tile: Tile;
  /** Where it really went, if this device sent it. */
  remembered: RememberedAddress | undefined;
  /** Buttons for what the viewer may do with the invitation. */
  actions: ReactNode;
}

/** An invitation as a ticket: who invited whom, and on the stub what became of it. */
export function ThirdPartyInviteTile({ tile, remembered, actions }: ThirdPartyInviteTileProps) {
  const intl = useIntl();
  const { isOwn, nameOf } = useViewer();
  const { invitation } = tile;
  const { tone, word } = invitationWords[invitation.state];
  const name = nameOf(tile.sender);
  const shown = remembered?.address ?? invitation.displayName;
  const isRevoked = invitation.state === "revoked";
  const look = isRevoked ? "revoked" : remembered === undefined ? "shown" : "whole";
  const said = intl.formatMessage(shown.includes("@") ? messages.byEmail : messages.otherwise, {
    own: String(isOwn(tile.sender)),
    who: <bdi key="who">{name}</bdi>,
    address: (
      <Address key="address" look={look}>
        {shown}
      </Address>
    ),
  });
  return (
    <TicketTile avatar={<Avatar name={name} id={tile.sender} />} time={<Time at={tile.at} />}>
      <Ticket
        text={said}
        sub={<Sub invitation={invitation} remembered={remembered} />}
        acts={actions}
        tone={tone}
        state={intl.formatMessage(word)}
        note={<InvitationNote invitation={invitation} />}
      />
    </TicketTile>
  );
}

/** As whom the person is invited; else who has the pending one to mail, or why the address is shortened. */
function Sub({
  invitation,
  remembered,
}: { invitation: Invitation } & Pick<ThirdPartyInviteTileProps, "remembered">) {
  const intl = useIntl();
  const { isOwn, nameOf, nameIn } = useViewer();
  const { state, sender, acceptances } = invitation;
  const acceptance = acceptances.find(({ fate }) => fate === "accepted");
  if (state === "accepted" && acceptance !== undefined) {
    return intl.formatMessage(messages.invitedAs, { person: <bdi key="person">{nameIn(acceptance)}</bdi> });
  }
  if (remembered !== undefined) {
    if (state !== "pending") return null;
    return intl.formatMessage(messages.handedTo, {
      server: <UserIdText key="server">{remembered.idServer}</UserIdText>,
      time: <Time key="time" at={remembered.sentAt} />,
    });
  }
  const own = String(isOwn(sender));
  return intl.formatMessage(messages.whoseDevice, { own, who: <bdi key="who">{nameOf(sender)}</bdi> });
}
