import { Link } from "@tanstack/react-router";
import { FormattedMessage } from "react-intl";
import { buttonClass } from "#src/ui/button-class.ts";
import { Empty } from "#src/ui/empty.tsx";

/** In place of a room that the person is not in. */
export function NotInRoom() {
  return (
    <Empty
      level={1}
      title={
        <FormattedMessage
          id="room.notIn"
          defaultMessage="You are not in this room"
          description="Title in place of a room"
        />
      }
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
        id="room.notIn.text"
        defaultMessage="Either you left it, or somebody removed you, or it does not exist. Usher shows rooms that you have joined."
        description="In place of a room"
      />
    </Empty>
  );
}
