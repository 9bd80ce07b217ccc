import { Link } from "@tanstack/react-router";
import { FormattedMessage } from "react-intl";
import type { RoomModel } from "#src/matrix/room/room-model.ts";
import { useSuccession } from "#src/session/use-succession.ts";
import { useRoomTitle } from "./use-room-title.ts";

/** What a tombstoned room was replaced by; a link where the person is in that room, and both agree. */
export function ReplacedBy({ room }: { room: RoomModel }) {
  const titleOf = useRoomTitle();
  const succession = useSuccession(room.roomId);
  if (succession?.kind !== "agreed") {
    return succession?.kind === "not-joined" ? (
      <FormattedMessage
        id="rooms.replaced"
        defaultMessage="Replaced by a room you are not in"
        description="A room that is closed; the person is not in the one that replaces it"
      />
    ) : (
      <FormattedMessage
        id="rooms.closed"
        defaultMessage="Closed"
        description="A room that is closed; no room that can be believed replaces it"
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
          <Link to="/rooms/$roomId" params={{ roomId: succession.room.roomId }}>
            <bdi>{titleOf(succession.room)}</bdi>
          </Link>
        ),
      }}
    />
  );
}
