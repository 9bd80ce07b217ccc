import type { RoomId } from "#src/matrix/ids.ts";
import { BaseJob } from "./base-job.ts";
import type { HomeserverCredentials } from "./credentials.ts";
import { pathSegment } from "./job-request.ts";
import type { JobResponse } from "./job-response.ts";
import { roomPath } from "./room-path.ts";

/**
 * Asks whether the server has Synapse's `PUT …/invite/{txnId}`, with a body that invites nobody. The answer is
 * a refusal either way: `hasInviteTransactions` reads it.
 */
export class ProbeInviteTransactionJob extends BaseJob {
  /** @param p.txnId  one that was never used */
  constructor(p: HomeserverCredentials & { roomId: RoomId; txnId: string }) {
    super({
      serverUrl: p.serverUrl,
      requestUrl: `${roomPath(p.roomId)}/invite/${pathSegment("txnId", p.txnId)}`,
      method: "PUT",
      jobId: "ProbeInviteTransaction",
      token: p.accessToken,
      body: {},
    });
  }
}

/** `undefined` when the answer says neither yes nor no. */
export function hasInviteTransactions(answer: JobResponse<unknown>): boolean | undefined {
  if (answer.statusCode === 400 && answer.errorCode === "M_MISSING_PARAM") return true;
  return (answer.statusCode === 404 || answer.statusCode === 405) && answer.errorCode === "M_UNRECOGNIZED"
    ? false
    : undefined;
}
