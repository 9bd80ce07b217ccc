import * as v from "valibot";
import type { RoomId } from "#src/matrix/ids.ts";
import { BaseJob, type Query } from "./base-job.ts";
import type { HomeserverCredentials } from "./credentials.ts";
import { LARGE_READ } from "./limits.ts";
import { roomPath } from "./room-path.ts";

type Membership = "join" | "invite" | "leave" | "ban" | "knock";

/** `chunk` holds member events. */
const result = v.object({ chunk: v.array(v.unknown()) });

/**
 * The member events of a room; third-party invites are not among them.
 * https://spec.matrix.org/v1.19/client-server-api/#get_matrixclientv3roomsroomidmembers
 */
export class GetMembersByRoomJob extends BaseJob<v.InferOutput<typeof result>> {
  constructor(
    p: HomeserverCredentials & { roomId: RoomId; membership?: Membership; notMembership?: Membership },
  ) {
    const query: Query = [
      ...(p.membership === undefined ? [] : [["membership", p.membership] as const]),
      ...(p.notMembership === undefined ? [] : [["not_membership", p.notMembership] as const]),
    ];
    super({
      serverUrl: p.serverUrl,
      requestUrl: `${roomPath(p.roomId)}/members`,
      method: "GET",
      jobId: "GetMembersByRoom",
      token: p.accessToken,
      query,
      result,
      ...LARGE_READ,
    });
  }
}
