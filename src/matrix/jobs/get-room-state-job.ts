import * as v from "valibot";
import type { RoomId } from "#src/matrix/ids.ts";
import { BaseJob } from "./base-job.ts";
import type { HomeserverCredentials } from "./credentials.ts";
import type { JobResponse, RawResponse } from "./job-response.ts";
import { LARGE_READ } from "./limits.ts";
import { roomPath } from "./room-path.ts";

const result = v.object({ events: v.array(v.unknown()) });

/** The room's whole current state. https://spec.matrix.org/v1.19/client-server-api/#get_matrixclientv3roomsroomidstate */
export class GetRoomStateJob extends BaseJob<v.InferOutput<typeof result>> {
  constructor(p: HomeserverCredentials & { roomId: RoomId }) {
    super({
      serverUrl: p.serverUrl,
      requestUrl: `${roomPath(p.roomId)}/state`,
      method: "GET",
      jobId: "GetRoomState",
      token: p.accessToken,
      result,
      ...LARGE_READ,
    });
  }

  /** The only call that is answered with an array: it is read as `{ events: [...] }`. */
  override genResponse(raw: RawResponse): JobResponse<v.InferOutput<typeof result>> {
    return super.genResponse(Array.isArray(raw.body) ? { ...raw, body: { events: raw.body } } : raw);
  }
}
