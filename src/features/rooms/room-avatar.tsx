import type { RoomModel } from "#src/matrix/room/room-model.ts";
import { isSpace } from "#src/matrix/room/summary.ts";
import { Avatar } from "#src/ui/avatar.tsx";

interface RoomAvatarProps {
  room: RoomModel;
  title: string;
  size?: "s" | "m";
}

/** Rooms wear the arch, spaces are square. */
export function RoomAvatar({ room, title, size = "s" }: RoomAvatarProps) {
  return <Avatar name={title} id={room.roomId} shape={isSpace(room) ? "square" : "arch"} size={size} />;
}
