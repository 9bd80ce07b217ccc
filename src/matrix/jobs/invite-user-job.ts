import type { RoomId, UserId } from "#src/matrix/ids.ts";
import { BaseJob } from "./base-job.ts";
import type { HomeserverCredentials } from "./credentials.ts";
import { roomPath } from "./room-path.ts";

/** The invitee's server has a say, too. */
const TIMEOUT_MS = 90_000;

/** Invites a Matrix user. https://spec.matrix.org/v1.19/client-server-api/#post_matrixclientv3roomsroomidinvite */
export class InviteUserJob extends BaseJob {
  constructor(p: HomeserverCredentials & { roomId: RoomId; invitee: UserId }) {
    super({
      serverUrl: p.serverUrl,
      requestUrl: `${roomPath(p.roomId)}/invite`,
      method: "POST",
      jobId: "InviteUser",
      token: p.accessToken,
      body: { user_id: p.invitee },
      timeoutMs: TIMEOUT_MS,
    });
  }
}
