import * as v from "valibot";
import type { JsonObject } from "#src/lib/json.ts";
import type { RoomId } from "#src/matrix/ids.ts";
import { BaseJob } from "./base-job.ts";
import type { HomeserverCredentials } from "./credentials.ts";
import { statePath } from "./state-path.ts";

const result = v.pipe(
  v.object({ event_id: v.string() }),
  v.transform(({ event_id }) => ({ eventId: event_id })),
);

/**
 * Sends a state event. An empty content for an `m.room.third_party_invite` revokes the invitation.
 * https://spec.matrix.org/v1.19/client-server-api/#put_matrixclientv3roomsroomidstateeventtypestatekey
 */
export class SetRoomStateWithKeyJob extends BaseJob<v.InferOutput<typeof result>> {
  constructor(
    p: HomeserverCredentials & { roomId: RoomId; eventType: string; stateKey: string; content: JsonObject },
  ) {
    super({
      serverUrl: p.serverUrl,
      requestUrl: statePath(p),
      method: "PUT",
      jobId: "SetRoomStateWithKey",
      token: p.accessToken,
      body: p.content,
      result,
    });
  }
}
