import { useQuery } from "@tanstack/react-query";
import { isJsonObject } from "#src/lib/json.ts";
import { readMemberName } from "#src/matrix/events/m-room-member.ts";
import { unwrap } from "#src/matrix/executor/errors.ts";
import type { UserId } from "#src/matrix/ids.ts";
import { GetRoomStateWithKeyJob } from "#src/matrix/jobs/get-room-state-with-key-job.ts";
import type { RoomModel } from "#src/matrix/room/room-model.ts";
import { useSession } from "./session-context.ts";

/** One at a time: a list of many rooms may ask for many names. */
const QUEUE = "member-names";

/**
 * The name somebody has in a room, asked for where the room does not know it because its members have not been
 * read; `undefined` where there is none (yet).
 */
export function useNameInRoom({ roomId, members }: RoomModel, userId: UserId): string | undefined {
  const { access } = useSession();
  const known = members.get(userId)?.name;
  const { data } = useQuery({
    queryKey: ["member-name", roomId, userId],
    queryFn: async () => {
      const job = new GetRoomStateWithKeyJob({
        ...access,
        roomId,
        eventType: "m.room.member",
        stateKey: userId,
      });
      const content: unknown = unwrap(await access.executor.submit(job.withQueue(QUEUE)));
      return (isJsonObject(content) && readMemberName(content)) || userId;
    },
    enabled: known === undefined,
    staleTime: Number.POSITIVE_INFINITY,
  });
  const name = known ?? data;
  return name === userId ? undefined : name;
}
