import * as v from "valibot";
import type { RoomId } from "#src/matrix/ids.ts";
import { BaseJob } from "./base-job.ts";
import type { HomeserverCredentials } from "./credentials.ts";
import { LARGE_READ } from "./limits.ts";
import { roomPath } from "./room-path.ts";
import { jsonObject } from "./tolerant.ts";

/** `joined` has `{ display_name, avatar_url }` by user id. Nothing in it was looked at: there may be 100,000. */
const result = v.object({ joined: jsonObject });

/**
 * Who is in the room, in a quarter of the bytes that their member events take.
 * https://spec.matrix.org/v1.19/client-server-api/#get_matrixclientv3roomsroomidjoined_members
 */
export class GetJoinedMembersByRoomJob extends BaseJob<v.InferOutput<typeof result>> {
  constructor(p: HomeserverCredentials & { roomId: RoomId }) {
    super({
      serverUrl: p.serverUrl,
      requestUrl: `${roomPath(p.roomId)}/joined_members`,
      method: "GET",
      jobId: "GetJoinedMembersByRoom",
      token: p.accessToken,
      result,
      ...LARGE_READ,
    });
  }
}
