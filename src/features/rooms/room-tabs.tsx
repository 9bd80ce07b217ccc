import { Link } from "@tanstack/react-router";
import { FormattedMessage, useIntl } from "react-intl";
import type { RoomId } from "#src/matrix/ids.ts";
import { classNames } from "#src/ui/class-names.ts";
import { onlyNarrowClass } from "#src/ui/only.ts";
import { tabClass, Tabs } from "#src/ui/tabs.tsx";
import { RoomSign } from "./room-sign.tsx";

/** The pages of a room. */
export function RoomTabs({ roomId }: { roomId: RoomId }) {
  const intl = useIntl();
  return (
    <Tabs
      label={intl.formatMessage({
        id: "room.tabs",
        defaultMessage: "In this room",
        description: "Names the tabs of a room",
      })}
    >
      <Link
        className={tabClass}
        to="/rooms/$roomId"
        params={{ roomId }}
        activeOptions={{ exact: true, includeSearch: false }}
      >
        <FormattedMessage id="room.tab.timeline" defaultMessage="Timeline" description="Tab of a room" />
      </Link>
      <Link className={classNames(tabClass, onlyNarrowClass)} to="/rooms/$roomId/people" params={{ roomId }}>
        <FormattedMessage
          id="room.tab.people"
          defaultMessage="People"
          description="Tab of a room, on a phone"
        />
        <RoomSign roomId={roomId} />
      </Link>
      <Link className={tabClass} to="/rooms/$roomId/invite" params={{ roomId }}>
        <FormattedMessage
          id="room.tab.inviteMany"
          defaultMessage="Invite many"
          description="Tab of a room: the page where a list is invited"
        />
      </Link>
    </Tabs>
  );
}
