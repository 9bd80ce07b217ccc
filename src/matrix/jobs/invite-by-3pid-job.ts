import type { JsonObject } from "#src/lib/json.ts";
import { BaseJob, JobArgumentError, type Query } from "./base-job.ts";
import { pathSegment } from "./job-request.ts";
import { roomPath } from "./room-path.ts";

/** A homeserver waits up to 120 s for an identity server that hangs; nobody here waits that long. */
const TIMEOUT_MS = 90_000;
/** A DNS name, an IPv4 address or an IPv6 address in brackets, and perhaps a port. */
const SERVER_NAME = /^(?:[\w.-]+|\[[\da-f:.]+\])(?::\d{1,5})?$/i;

export interface InviteBy3PIDOptions {
  serverUrl: string;
  /** The homeserver's. */
  accessToken: string;
  /** Begins with `!`. */
  roomId: string;
  /** Host or host:port of the identity server, without scheme and path. */
  idServer: string;
  /** The identity server's. */
  idAccessToken: string;
  /** `email` or `msisdn`. */
  medium: string;
  /** In canonical form: it is sent as it is given. */
  address: string;
  /** Makes the call idempotent on Synapse, the only server that has this form of it: `PUT …/invite/{txnId}`. */
  txnId?: string;
}

/**
 * Invites somebody by a third-party identifier. The homeserver has the identity server send a mail before it
 * checks any permission, and answers `{}` whatever came of it. As a POST it must never be sent twice.
 * https://spec.matrix.org/v1.19/client-server-api/#thirdparty_post_matrixclientv3roomsroomidinvite
 */
export class InviteBy3PIDJob extends BaseJob {
  static readonly needsAuth = true;

  static buildQuery(): Query {
    return [];
  }

  static buildBody(
    p: Pick<InviteBy3PIDOptions, "idServer" | "idAccessToken" | "medium" | "address">,
  ): JsonObject {
    return { id_server: p.idServer, id_access_token: p.idAccessToken, medium: p.medium, address: p.address };
  }

  constructor(p: InviteBy3PIDOptions) {
    if (!SERVER_NAME.test(p.idServer)) throw new JobArgumentError("idServer must be a host or host:port.");
    for (const name of ["idAccessToken", "medium", "address"] as const) {
      if (typeof p[name] !== "string" || p[name] === "") throw new JobArgumentError(`${name} is empty.`);
    }
    const transaction = p.txnId === undefined ? "" : `/${pathSegment("txnId", p.txnId)}`;
    super({
      serverUrl: p.serverUrl,
      requestUrl: `${roomPath(p.roomId)}/invite${transaction}`,
      method: p.txnId === undefined ? "POST" : "PUT",
      jobId: "InviteBy3PID",
      token: p.accessToken,
      query: InviteBy3PIDJob.buildQuery(),
      body: InviteBy3PIDJob.buildBody(p),
      timeoutMs: TIMEOUT_MS,
    });
  }
}
