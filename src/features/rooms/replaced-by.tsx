import { Link } from "@tanstack/react-router";
import { FormattedMessage } from "react-intl";
import type { RoomModel } from "#src/matrix/room/room-model.ts";
import { useRooms } from "#src/session/use-room.ts";
import { successorOf } from "#src/matrix/room/successor.ts";
import { useRoomTitle } from "./use-room-title.ts";

/** What a tombstoned room was replaced by; a link where the person is in that room. */
export function ReplacedBy({ room }: { room: RoomModel }) {
  const titleOf = useRoomTitle();
  const successor = successorOf(room, useRooms());
  if (successor === undefined) {
    return (
      <FormattedMessage
        id="rooms.replaced"
        defaultMessage="Replaced by another room"
        description="A room that is closed; the person is not in the one that replaces it"
      />
    );
  }
  return (
    <FormattedMessage
      id="rooms.replacedBy"
      defaultMessage="Replaced by {room}"
      description="A room that is closed. {room}: link to the room that replaces it"
      values={{
        room: (
          <Link to="/rooms/$roomId" params={{ roomId: successor.roomId }}>
            <bdi>{titleOf(successor)}</bdi>
          </Link>
        ),
      }}
    />
  );
}
