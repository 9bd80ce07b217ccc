import { Link } from "@tanstack/react-router";
import { defineMessages, FormattedMessage, type MessageDescriptor } from "react-intl";
import type { RoomId } from "#src/matrix/ids.ts";
import type { Departure } from "#src/matrix/room/departure.ts";
import { useDeparture } from "#src/session/use-room.ts";
import { buttonClass } from "#src/ui/button-class.ts";
import { Empty } from "#src/ui/empty.tsx";
import { UserIdText } from "#src/ui/user-id-text.tsx";

/** In place of a room that the person is not in. */
export function NotInRoom({ roomId }: { roomId: RoomId }) {
  const departure = useDeparture(roomId);
  return (
    <Empty
      level={1}
      title={<FormattedMessage {...titles[departure?.how ?? "unknown"]} />}
      acts={
        <Link className={buttonClass({ look: "primary" })} to="/">
          <FormattedMessage
            id="room.toRooms"
            defaultMessage="See your rooms"
            description="Link to the list of rooms"
          />
        </Link>
      }
    >
      <FormattedMessage
        {...texts[departure?.how ?? "unknown"]}
        values={{ name: departure !== undefined && "by" in departure && <Who {...departure} /> }}
      />
    </Empty>
  );
}

type Out = Extract<Departure, { by: unknown }>;

function Who({ by, name }: Out) {
  return <b>{name === undefined ? <UserIdText>{by}</UserIdText> : <bdi>{name}</bdi>}</b>;
}

type Words = Readonly<Record<Departure["how"], MessageDescriptor>>;

const titles: Words = defineMessages({
  left: {
    id: "room.left",
    defaultMessage: "You have left this room",
    description: "Title in place of a room",
  },
  removed: {
    id: "room.removed",
    defaultMessage: "You were removed from this room",
    description: "Title in place of a room",
  },
  banned: {
    id: "room.banned",
    defaultMessage: "You were banned from this room",
    description: "Title in place of a room",
  },
  unknown: {
    id: "room.notIn",
    defaultMessage: "You are not in this room",
    description: "Title in place of a room",
  },
});

const texts: Words = defineMessages({
  left: {
    id: "room.left.text",
    defaultMessage:
      "Usher shows rooms that you have joined. To come back, join it with the app that you chat with.",
    description: "In place of a room that the person has left",
  },
  removed: {
    id: "room.removed.text",
    defaultMessage: "{name} took you out of it. You can come back if somebody there invites you again.",
    description: "In place of a room. {name}: who removed the person from it",
  },
  banned: {
    id: "room.banned.text",
    defaultMessage: "{name} banned you. You can come back only after the ban is lifted.",
    description: "In place of a room. {name}: who banned the person from it",
  },
  unknown: {
    id: "room.notIn.text",
    defaultMessage:
      "Either you left it, or somebody removed you, or it does not exist. Usher shows rooms that you have joined.",
    description: "In place of a room",
  },
});
