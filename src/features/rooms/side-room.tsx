import { Link } from "@tanstack/react-router";
import { useIntl } from "react-intl";
import { isTombstoned } from "#src/matrix/room/summary.ts";
import { useDecisions } from "#src/session/use-decisions.ts";
import { usePendingCounts } from "#src/session/use-room.ts";
import { useUnderWay } from "#src/session/use-under-way.ts";
import { railClass } from "#src/ui/rail.ts";
import { SideItemBody, sidePlaceClass } from "#src/ui/side-nav.tsx";
import { Tally } from "#src/ui/tally.tsx";
import { ReplacedMark } from "./replaced-mark.tsx";
import { RoomAvatar } from "./room-avatar.tsx";
import { RoomSign } from "./room-sign.tsx";
import type { ListedRoom } from "./room-list.ts";

/**
 * A room in the side pane, with what waits for the person there, else that a list stands still or how far it is, else
 * the number of its pending invitations.
 */
export function SideRoom({ room, title }: ListedRoom) {
  const intl = useIntl();
  const asks = useDecisions().get(room.roomId) ?? 0;
  const underWay = useUnderWay().get(room.roomId);
  const pending = usePendingCounts().get(room.roomId) ?? 0;
  return (
    <li>
      <Link to="/rooms/$roomId" params={{ roomId: room.roomId }} className={sidePlaceClass} title={title}>
        <SideItemBody
          sign={<RoomAvatar room={room} title={title} />}
          end={
            <>
              {isTombstoned(room) && <ReplacedMark />}
              <RoomSign roomId={room.roomId} />
              {asks === 0 && underWay === undefined && pending > 0 && (
                <Tally
                  n={pending}
                  of={intl.formatMessage({
                    id: "rooms.tallyOf",
                    defaultMessage: "pending",
                    description: "For screen readers, after a number: so many invitations are pending",
                  })}
                  className={railClass}
                />
              )}
            </>
          }
        >
          <bdi>{title}</bdi>
        </SideItemBody>
      </Link>
    </li>
  );
}
