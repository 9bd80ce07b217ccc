import * as v from "valibot";
import type { JsonObject } from "#src/lib/json.ts";
import type { RoomId } from "#src/matrix/ids.ts";
import { BaseJob, type Query } from "./base-job.ts";
import type { HomeserverCredentials } from "./credentials.ts";
import { LARGE_READ } from "./limits.ts";
import { roomPath } from "./room-path.ts";
import { lenient } from "./tolerant.ts";

const result = v.object({
  /** In the direction of reading: newest first when it is backwards. */
  chunk: v.array(v.unknown()),
  /** Where the next page begins; absent when there is none. */
  end: lenient(v.string()),
});

/** A page of the room's events. https://spec.matrix.org/v1.19/client-server-api/#get_matrixclientv3roomsroomidmessages */
export class GetRoomEventsJob extends BaseJob<v.InferOutput<typeof result>> {
  constructor(
    p: HomeserverCredentials & {
      roomId: RoomId;
      /** Without it from the newest (`b`) or the oldest (`f`) event on. */
      from?: string;
      dir: "b" | "f";
      limit?: number;
      /** A room event filter. */
      filter?: JsonObject;
    },
  ) {
    const query: Query = [
      ...(p.from === undefined ? [] : [["from", p.from] as const]),
      ["dir", p.dir],
      ...(p.limit === undefined ? [] : [["limit", String(p.limit)] as const]),
      ...(p.filter === undefined ? [] : [["filter", JSON.stringify(p.filter)] as const]),
    ];
    super({
      serverUrl: p.serverUrl,
      requestUrl: `${roomPath(p.roomId)}/messages`,
      method: "GET",
      jobId: "GetRoomEvents",
      token: p.accessToken,
      query,
      result,
      ...LARGE_READ,
    });
  }
}
