import { FormattedList, FormattedMessage } from "react-intl";
import type { InviteObstacle } from "#src/matrix/room/permissions.ts";
import type { RoomModel } from "#src/matrix/room/room-model.ts";
import { memberName } from "#src/matrix/room/room-state.ts";

/** More names than these help nobody. */
const NAMES = 3;

/** What keeps the person from inviting, and who can change it. */
export function ObstacleWords({ obstacle, room }: { obstacle: InviteObstacle; room: RoomModel }) {
  switch (obstacle.reason) {
    case "not-joined":
      return (
        <FormattedMessage
          id="invite.obstacle.notJoined"
          defaultMessage="You are not in this room, so you cannot invite to it."
          description="Why the invite button is off"
        />
      );
    case "tombstoned":
      return (
        <FormattedMessage
          id="invite.obstacle.tombstoned"
          defaultMessage="This room was replaced by another one. Invite people there."
          description="Why the invite button is off"
        />
      );
    case "power-too-low": {
      const names = obstacle.ask.slice(0, NAMES).map((userId) => (
        <b key={userId}>
          <bdi>{memberName(room, userId)}</bdi>
        </b>
      ));
      return (
        <FormattedMessage
          id="invite.obstacle.power"
          defaultMessage="Inviting needs power {needed, number} here, you have {own, number}. {count, plural, =0 {Nobody in the room can change that.} other {{who} can change that.}}"
          description="Why the invite button is off, and who can change it"
          values={{
            needed: obstacle.needed,
            own: obstacle.own,
            count: names.length,
            who: <FormattedList type="disjunction" value={names} />,
          }}
        />
      );
    }
  }
}
