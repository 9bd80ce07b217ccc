import { FormattedMessage } from "react-intl";
import { Button } from "#src/ui/button.tsx";
import { Empty } from "#src/ui/empty.tsx";

/** The person is in no room at all. */
export function NoRooms() {
  return (
    <Empty
      title={
        <FormattedMessage
          id="rooms.none"
          defaultMessage="You are not in any room yet"
          description="The page of rooms when there are none: title"
        />
      }
    >
      <FormattedMessage
        id="rooms.noneHint"
        defaultMessage="Usher invites people to rooms that you have joined. Join or create one in your chat app: it will appear here by itself."
        description="The page of rooms when there are none: what to do"
      />
    </Empty>
  );
}

interface NoRoomsFoundProps {
  /** What was searched for; may be empty. */
  search: string;
  onShowAll: () => void;
}

/** Nothing matches the search and the filter. */
export function NoRoomsFound({ search, onShowAll }: NoRoomsFoundProps) {
  const sought = search.trim();
  return (
    <Empty
      title={
        sought === "" ? (
          <FormattedMessage
            id="rooms.noneInvitable"
            defaultMessage="There is no room to which you may invite"
            description="The page of rooms when none passes the filter: title"
          />
        ) : (
          <FormattedMessage
            id="rooms.noneFound"
            defaultMessage="No room matches “{search}”"
            description="The page of rooms when a search finds none: title"
            values={{ search: <bdi>{sought}</bdi> }}
          />
        )
      }
      acts={
        <Button onClick={onShowAll}>
          <FormattedMessage
            id="rooms.showAllAgain"
            defaultMessage="Show all rooms"
            description="Button: ends the search and the filter of the page of rooms"
          />
        </Button>
      }
    >
      {sought === "" ? (
        <FormattedMessage
          id="rooms.noneInvitableHint"
          defaultMessage="Each room says why not, and whom to ask."
          description="The page of rooms when none passes the filter: what to do"
        />
      ) : (
        <FormattedMessage
          id="rooms.noneFoundHint"
          defaultMessage="Rooms are found by a part of their name or their alias."
          description="The page of rooms when a search finds none: what to do"
        />
      )}
    </Empty>
  );
}
