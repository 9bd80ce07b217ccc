import { Link } from "@tanstack/react-router";
import { useIntl } from "react-intl";
import { isTombstoned } from "#src/matrix/room/summary.ts";
import { decisionWords } from "#src/session/decision-words.ts";
import { underWayWords } from "#src/session/under-way-words.ts";
import { useDecisions } from "#src/session/use-decisions.ts";
import { usePendingCounts } from "#src/session/use-room.ts";
import { useUnderWay } from "#src/session/use-under-way.ts";
import { ProgressRing } from "#src/ui/progress-ring.tsx";
import { railClass } from "#src/ui/rail.ts";
import { SideItemBody, sidePlaceClass } from "#src/ui/side-nav.tsx";
import { Tally } from "#src/ui/tally.tsx";
import { ReplacedMark } from "./replaced-mark.tsx";
import { RoomAvatar } from "./room-avatar.tsx";
import type { ListedRoom } from "./room-list.ts";

/**
 * A room in the side pane, with what waits for the person there, else how far the list is that is being sent, else the
 * number of its pending invitations.
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
              {asks > 0 && <Tally ask n={asks} of={intl.formatMessage(decisionWords.tallyOf, { n: asks })} />}
              {asks === 0 && underWay !== undefined && (
                <ProgressRing
                  share={underWay.sent / underWay.size}
                  label={underWayWords(intl, underWay)}
                  still={underWay.isHeld}
                />
              )}
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
