import { FormattedMessage } from "react-intl";
import type { UserId } from "#src/matrix/ids.ts";
import type { RoomModel } from "#src/matrix/room/room-model.ts";
import { useSession } from "#src/session/session-context.ts";
import { useRooms } from "#src/session/use-room.ts";
import { UserIdText } from "#src/ui/user-id-text.tsx";

interface AskWhomProps {
  room: RoomModel;
  /** Who can help, strongest first. */
  ask: readonly UserId[];
}

/** "Ask Mariana Duarte." Nothing where there is nobody to ask. */
export function AskWhom({ room, ask }: AskWhomProps) {
  const { userId: ownUserId } = useSession().access;
  const rooms = useRooms();
  const first = ask.find((userId) => userId !== ownUserId);
  if (first === undefined) return null;
  const name = knownName(first, [room, ...rooms.values()]);
  return (
    <FormattedMessage
      id="rooms.ask"
      defaultMessage="Ask {name}."
      description="Second sentence in the column May I invite?: who can let the person invite"
      values={{ name: <b>{name === undefined ? <UserIdText>{first}</UserIdText> : <bdi>{name}</bdi>}</b> }}
    />
  );
}

/** A room whose members have not been read may not know the name: the same person may be known from another. */
function knownName(userId: UserId, rooms: readonly RoomModel[]): string | undefined {
  for (const { members } of rooms) {
    const name = members.get(userId)?.name;
    if (name !== undefined && name !== userId) return name;
  }
  return undefined;
}
