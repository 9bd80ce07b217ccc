import { FormattedList, FormattedMessage } from "react-intl";
import { roleOfPower, type InviteObstacle, type Role } from "#src/matrix/room/permissions.ts";
import type { UserId } from "#src/matrix/ids.ts";
import type { RoomModel } from "#src/matrix/room/room-model.ts";
import { useNameInRoom } from "#src/session/use-name-in-room.ts";
import { UserIdText } from "#src/ui/user-id-text.tsx";
import { ClosedWords } from "./closed-words.tsx";

/** More names than these help nobody. */
const NAMES = 3;

/** The levels that people know by the name of a role. */
const NAMED_LEVELS: ReadonlyMap<number, Role> = new Map([
  [100, "admin"],
  [50, "moderator"],
]);

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
    case "server-notices":
      return (
        <FormattedMessage
          id="invite.obstacle.serverNotices"
          defaultMessage="In this room your homeserver tells you its notices. They are for you alone, so nobody can be invited."
          description="Why the invite button is off"
        />
      );
    case "tombstoned":
      return <ClosedWords roomId={room.roomId} />;
    case "power-too-low": {
      const names = obstacle.ask
        .slice(0, NAMES)
        .map((userId) => <Name key={userId} room={room} userId={userId} />);
      return (
        <FormattedMessage
          id="invite.obstacle.power"
          defaultMessage="{neededRole, select, admin {Only admins (power level {needed, number}) may invite here} moderator {Only moderators (power level {needed, number}) may invite here} other {Inviting takes power level {needed, number} here}}; you are {ownRole, select, admin {an admin ({own, number})} moderator {a moderator ({own, number})} other {a member ({own, number})}}. {count, plural, =0 {Nobody in the room can change that.} other {{who} can change that.}}"
          description="Why the invite button is off, and who can change it"
          values={{
            needed: obstacle.needed,
            own: obstacle.own,
            neededRole: NAMED_LEVELS.get(obstacle.needed) ?? "other",
            ownRole: roleOfPower(obstacle.own),
            count: names.length,
            who: <FormattedList type="disjunction" value={names} />,
          }}
        />
      );
    }
  }
}

function Name({ room, userId }: { room: RoomModel; userId: UserId }) {
  const name = useNameInRoom(room, userId);
  return <b>{name === undefined ? <UserIdText>{userId}</UserIdText> : <bdi>{name}</bdi>}</b>;
}
