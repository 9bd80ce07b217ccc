import { FormattedMessage } from "react-intl";
import type { UserId } from "#src/matrix/ids.ts";
import type { RoomModel } from "#src/matrix/room/room-model.ts";
import { useSession } from "#src/session/session-context.ts";
import { useNameInRoom } from "#src/session/use-name-in-room.ts";
import { UserIdText } from "#src/ui/user-id-text.tsx";

interface AskWhomProps {
  room: RoomModel;
  /** Who can help, strongest first. */
  ask: readonly UserId[];
}

/** "Ask Mariana Duarte." Nothing where there is nobody to ask. */
export function AskWhom({ room, ask }: AskWhomProps) {
  const { userId: ownUserId } = useSession().access;
  const first = ask.find((userId) => userId !== ownUserId);
  return first === undefined ? null : <Ask room={room} whom={first} />;
}

function Ask({ room, whom }: { room: RoomModel; whom: UserId }) {
  const name = useNameInRoom(room, whom);
  return (
    <FormattedMessage
      id="rooms.ask"
      defaultMessage="Ask {name}."
      description="Second sentence in the column May I invite?: who can let the person invite"
      values={{ name: <b>{name === undefined ? <UserIdText>{whom}</UserIdText> : <bdi>{name}</bdi>}</b> }}
    />
  );
}
