import { FormattedMessage } from "react-intl";
import type { TimelineFilter } from "#src/matrix/room/tile.ts";
import { Empty } from "#src/ui/empty.tsx";

/** In the place of the tiles, when the filter leaves none of what has been read. */
export function NothingShown({ filter }: { filter: TimelineFilter }) {
  switch (filter) {
    case "invitations":
      return (
        <Empty
          title={
            <FormattedMessage
              id="timeline.none.invitations"
              defaultMessage="No invitations here"
              description="The timeline shows invitations only, and there are none"
            />
          }
        >
          <FormattedMessage
            id="timeline.none.invitationsText"
            defaultMessage="Once somebody invites people to this room, you see here what became of it."
            description="Below “No invitations here”"
          />
        </Empty>
      );
    case "people":
      return (
        <Empty
          title={
            <FormattedMessage
              id="timeline.none.people"
              defaultMessage="Nobody came or left"
              description="The timeline shows who came and went, and nobody did"
            />
          }
        />
      );
    case "everything":
      return (
        <Empty
          title={
            <FormattedMessage
              id="timeline.none.everything"
              defaultMessage="Nothing to show yet"
              description="The timeline shows all there is, and there is nothing"
            />
          }
        />
      );
  }
}
