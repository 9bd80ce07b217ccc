import { FormattedMessage, useIntl } from "react-intl";
import { useKeptLists } from "#src/session/use-kept-lists.ts";
import { TableGroup } from "#src/ui/table-cell.tsx";
import { TableHead } from "#src/ui/table-head.tsx";
import { Table } from "#src/ui/table.tsx";
import type { RoomGroup } from "./room-list.ts";
import { RoomRow } from "./room-row.tsx";
import { SpaceHead } from "./space-head.tsx";
import styles from "./rooms-table.module.css";

/** Rooms under their spaces; below 960 px a list. */
export function RoomsTable({ groups }: { groups: readonly RoomGroup[] }) {
  const intl = useIntl();
  const keptLists = useKeptLists();
  const caption = intl.formatMessage({
    id: "rooms.table",
    defaultMessage: "Rooms and spaces you are in",
    description: "What the table of rooms lists, for screen readers",
  });
  return (
    <Table caption={caption} lead="avatar">
      <RoomsTableHead />
      {groups.map(({ space, rooms }) => (
        <tbody key={space?.room.roomId ?? "others"}>
          {(space !== undefined || groups.length > 1) && (
            <TableGroup columns={4}>
              {space === undefined ? (
                <FormattedMessage
                  id="rooms.otherRooms"
                  defaultMessage="Other rooms"
                  description="Heading over the rooms that are in no space"
                />
              ) : (
                <SpaceHead {...space} />
              )}
            </TableGroup>
          )}
          {rooms.map((listed) => (
            <RoomRow key={listed.room.roomId} listed={listed} keptList={keptLists.get(listed.room.roomId)} />
          ))}
        </tbody>
      ))}
    </Table>
  );
}

function RoomsTableHead() {
  return (
    <thead>
      <tr>
        <TableHead>
          <FormattedMessage
            id="rooms.room"
            defaultMessage="Room"
            description="Column of the table of rooms"
          />
        </TableHead>
        <TableHead numeric className={styles.members}>
          <FormattedMessage
            id="rooms.members"
            defaultMessage="Members"
            description="Column of the table of rooms: how many people are in it"
          />
        </TableHead>
        <TableHead className={styles.invitations}>
          <FormattedMessage
            id="rooms.invitations"
            defaultMessage="Invitations"
            description="Column of the table of rooms: how many invitations are pending, accepted, joined"
          />
        </TableHead>
        <TableHead className={styles.may}>
          <FormattedMessage
            id="rooms.may"
            defaultMessage="May I invite?"
            description="Column of the table of rooms: whether the person may invite there"
          />
        </TableHead>
      </tr>
    </thead>
  );
}
