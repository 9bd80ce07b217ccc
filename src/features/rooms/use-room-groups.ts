import { useIntl } from "react-intl";
import { useSession } from "#src/session/session-context.ts";
import { useRooms } from "#src/session/use-room.ts";
import { groupRooms, type RoomGroup } from "./room-list.ts";
import { useRoomTitle } from "./use-room-title.ts";

/** The joined rooms by space, as they are now. */
export function useRoomGroups(): readonly RoomGroup[] {
  const { locale } = useIntl();
  const { userId } = useSession().access;
  return groupRooms(useRooms(), { ownUserId: userId, titleOf: useRoomTitle(), locale });
}
