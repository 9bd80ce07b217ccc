import type { ReactNode } from "react";
import { Link } from "@tanstack/react-router";
import { FormattedMessage, useIntl } from "react-intl";
import type { RoomModel } from "#src/matrix/room/room-model.ts";
import { isTombstoned, roomAlias } from "#src/matrix/room/summary.ts";
import { HeadTitle } from "#src/ui/head-title.tsx";
import { Icon } from "#src/ui/icon.tsx";
import { ArrowLeft } from "#src/ui/icons.ts";
import { backClass, PaneHead } from "#src/ui/pane-head.tsx";
import { UserIdText } from "#src/ui/user-id-text.tsx";
import { ReplacedBy } from "./replaced-by.tsx";
import { RoomAvatar } from "./room-avatar.tsx";
import { useRoomTitle } from "./use-room-title.ts";

interface RoomHeadProps {
  room: RoomModel;
  /** There below 720 px only. */
  only?: "narrow";
  /** `Tabs`. */
  children?: ReactNode;
}

/** Head of the panes of a room: which room it is, then the tabs; on a phone the way back to the rooms. */
export function RoomHead({ room, only, children }: RoomHeadProps) {
  const intl = useIntl();
  const title = useRoomTitle()(room);
  const alias = roomAlias(room);
  return (
    <PaneHead
      {...(only && { only })}
      back={
        <Link
          to="/"
          className={backClass}
          aria-label={intl.formatMessage({
            id: "room.back",
            defaultMessage: "Back to rooms",
            description: "Names the arrow in the head of a room on a phone",
          })}
        >
          <Icon of={ArrowLeft} />
        </Link>
      }
    >
      <HeadTitle
        avatar={<RoomAvatar room={room} title={title} size="m" />}
        name={title}
        sub={
          <>
            {isTombstoned(room) && (
              <>
                <ReplacedBy room={room} /> ·{" "}
              </>
            )}
            <FormattedMessage
              id="room.members"
              defaultMessage="{count, plural, one {# member} other {# members}}"
              description="Below the name of a room: how many people are in it"
              values={{ count: room.joinedCount }}
            />
            {alias !== undefined && alias !== title && (
              <>
                {" "}
                · <UserIdText>{alias}</UserIdText>
              </>
            )}
          </>
        }
      />
      {children}
    </PaneHead>
  );
}
