import { useIntl } from "react-intl";
import type { MembershipChange, MembershipTile as Tile } from "#src/matrix/room/tile.ts";
import { Address } from "#src/ui/address.tsx";
import {
  Ban,
  Door,
  LogIn,
  LogOut,
  Mail,
  MailX,
  TicketCheck,
  Undo2,
  UserMinus,
  Users,
  UserX,
  type IconShape,
} from "#src/ui/icons.ts";
import { LineTile } from "#src/ui/line-tile.tsx";
import { Time } from "#src/ui/time.tsx";
import { membershipMessages } from "./membership-messages.ts";
import { Name } from "./name.tsx";
import { PeopleList } from "./people-list.tsx";
import { richText } from "./rich-text.tsx";
import { useViewer } from "./viewer.ts";

const icons: Readonly<Record<MembershipChange, IconShape>> = {
  joined: LogIn,
  left: LogOut,
  kicked: UserMinus,
  banned: Ban,
  unbanned: Undo2,
  invited: Mail,
  accepted: TicketCheck,
  declined: UserX,
  withdrawn: MailX,
  knocked: Door,
};

interface MembershipTileProps {
  tile: Tile;
  /** The whole address of the tile's invitation, where this device knows it. */
  address: string | undefined;
}

/** Somebody came, went, or was invited on Matrix; or several joined one after the other. */
export function MembershipTile({ tile, address }: MembershipTileProps) {
  const intl = useIntl();
  const { isOwn, nameOf, nameIn } = useViewer();
  const { change, people, invitation, sender } = tile;
  const [person, ...others] = people;
  const isFromKnown = change === "accepted" && invitation !== undefined;
  const message = membershipMessages[isFromKnown ? "acceptedFrom" : change];
  const said =
    others.length > 0
      ? intl.formatMessage(membershipMessages.joinedTogether, {
          people: <PeopleList key="people" people={people} />,
        })
      : intl.formatMessage(message, {
          ...richText,
          me: isOwn(person.userId) ? "who" : isOwn(sender) ? "by" : "other",
          who: <Name key="who">{nameIn(person)}</Name>,
          by: <Name key="by">{nameOf(sender)}</Name>,
          address: (
            <Address key="address" look={address === undefined ? "shown" : "whole"}>
              {address ?? invitation?.displayName ?? ""}
            </Address>
          ),
        });
  return (
    <LineTile icon={others.length > 0 ? Users : icons[change]} time={<Time at={tile.at} />}>
      {said}
    </LineTile>
  );
}
