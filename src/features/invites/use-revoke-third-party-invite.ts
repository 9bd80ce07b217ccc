import { useMutation } from "@tanstack/react-query";
import { unwrap } from "#src/matrix/executor/errors.ts";
import type { RoomId } from "#src/matrix/ids.ts";
import { SetRoomStateWithKeyJob } from "#src/matrix/jobs/set-room-state-with-key-job.ts";
import { useSession } from "#src/session/session-context.ts";

/**
 * Revokes a third-party invite: its content becomes empty, and the mailed link is refused from then on.
 * https://spec.matrix.org/v1.19/client-server-api/#mroomthird_party_invite
 */
export function useRevokeThirdPartyInvite(roomId: RoomId) {
  const { access } = useSession();
  return useMutation<void, Error, string>({
    mutationFn: async (token) => {
      const eventType = "m.room.third_party_invite";
      const job = new SetRoomStateWithKeyJob({ ...access, roomId, eventType, stateKey: token, content: {} });
      unwrap(await access.executor.submit(job));
    },
    networkMode: "always",
  });
}
