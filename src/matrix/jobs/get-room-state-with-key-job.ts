import type { RoomId } from "#src/matrix/ids.ts";
import { BaseJob } from "./base-job.ts";
import type { HomeserverCredentials } from "./credentials.ts";
import { statePath } from "./state-path.ts";

/**
 * The content of one piece of current state; 404 where there is none.
 * https://spec.matrix.org/v1.19/client-server-api/#get_matrixclientv3roomsroomidstateeventtypestatekey
 */
export class GetRoomStateWithKeyJob extends BaseJob {
  constructor(p: HomeserverCredentials & { roomId: RoomId; eventType: string; stateKey: string }) {
    super({
      serverUrl: p.serverUrl,
      requestUrl: statePath(p),
      method: "GET",
      jobId: "GetRoomStateWithKey",
      token: p.accessToken,
    });
  }
}
