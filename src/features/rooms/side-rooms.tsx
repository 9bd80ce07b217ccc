import { useIntl } from "react-intl";
import { SideLabel, SideNav } from "#src/ui/side-nav.tsx";
import { SideRoom } from "./side-room.tsx";
import { useRoomGroups } from "./use-room-groups.ts";

/** The rooms in the side pane, by space. */
export function SideRooms() {
  const intl = useIntl();
  const groups = useRoomGroups();
  return groups
    .filter(({ rooms }) => rooms.length > 0)
    .map(({ space, rooms }) => {
      const label =
        space?.title ??
        (groups.length > 1
          ? intl.formatMessage({
              id: "rooms.sideOthers",
              defaultMessage: "Other rooms",
              description: "In the side pane: heading over the rooms that are in no space",
            })
          : intl.formatMessage({
              id: "rooms.sideAll",
              defaultMessage: "Your rooms",
              description: "In the side pane: heading over the rooms of a person who is in no space",
            }));
      return (
        <div key={space?.room.roomId ?? "others"}>
          <SideLabel>{label}</SideLabel>
          <SideNav label={label}>
            {rooms.map((listed) => (
              <SideRoom key={listed.room.roomId} {...listed} />
            ))}
          </SideNav>
        </div>
      );
    });
}
