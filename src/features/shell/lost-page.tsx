import { Link } from "@tanstack/react-router";
import { FormattedMessage } from "react-intl";
import { buttonClass } from "#src/ui/button-class.ts";
import { Empty } from "#src/ui/empty.tsx";

/** Behind an address that leads nowhere. */
export function LostPage() {
  return (
    <main>
      <Empty
        level={1}
        title={
          <FormattedMessage
            id="lost.title"
            defaultMessage="There is nothing here"
            description="Title of the page"
          />
        }
        acts={
          <Link className={buttonClass({ look: "primary" })} to="/">
            <FormattedMessage
              id="lost.toRooms"
              defaultMessage="See your rooms"
              description="Link to the list of rooms"
            />
          </Link>
        }
      >
        <FormattedMessage
          id="lost.text"
          defaultMessage="The address of this page leads nowhere. Part of it may be missing."
          description="Text of the page"
        />
      </Empty>
    </main>
  );
}
