import { useIntl } from "react-intl";
import type { RoomModel } from "#src/matrix/room/room-model.ts";
import { useSession } from "#src/session/session-context.ts";
import { roomTitle } from "./room-title.ts";

/** What a room is called by the person signed in, in words. */
export function useRoomTitle(): (room: RoomModel) => string {
  const intl = useIntl();
  const { userId } = useSession().access;
  return (room) => roomTitle(intl, room, userId);
}
