import type { InviteObstacle } from "#src/matrix/room/permissions.ts";
import type { RowRecord } from "#src/storage/outbox-records.ts";

/**
 * The most likely reason why an invitation did not come about, or why nobody knows. A homeserver says
 * "Internal server error" to nearly everything that goes wrong at the identity server or behind it.
 *
 * No answer: `no-answer` the connection broke · `gateway` a server between gave up waiting ·
 * `not-confirmed` the answer was yes, and the room shows nothing.
 * Internal error: `internal` not looked into yet · `identity-server-down` · `identity-server-terms` ·
 * `identity-server-refuses` the person · `mail-limit` of the usual identity server · `mail-failed` nothing of these.
 * The homeserver refused: `forbidden` not looked into · `lost-right` to invite · `invitations-off` for users ·
 * `lookups-off` it asks no identity server · `policy` a rule of its own · `identity-server-not-trusted` ·
 * `address-denied` · `not-supported` · `bad-request` · `invitee-blocks`.
 * The address belongs to a user: `user-refused` · `user-unclear`. Anything else: `unclear`.
 */
export type Cause =
  | "no-answer"
  | "gateway"
  | "not-confirmed"
  | "internal"
  | "identity-server-down"
  | "identity-server-terms"
  | "identity-server-refuses"
  | "mail-limit"
  | "mail-failed"
  | "forbidden"
  | "lost-right"
  | "invitations-off"
  | "lookups-off"
  | "policy"
  | "identity-server-not-trusted"
  | "address-denied"
  | "not-supported"
  | "bad-request"
  | "invitee-blocks"
  | "user-refused"
  | "user-unclear"
  | "unclear";

/** What was found out after the answer. */
export interface Findings {
  /** What keeps the person from inviting now; `undefined` for nothing. */
  readonly obstacle: InviteObstacle | undefined;
  /** How the identity server is doing now; `unknown` where it could not be asked. */
  readonly identityServer: "answers" | "terms" | "refuses" | "silent" | "unknown";
  /** See `usualMailLimit`. */
  readonly mailsAgainAt: number | undefined;
}

/** What to say of a row that waits for the person's decision or was refused: more where it was looked into. */
export function diagnose(
  { state, lane, answer }: Pick<RowRecord, "state" | "lane" | "answer">,
  findings?: Findings,
): Cause {
  if (state === "unconfirmed") return "not-confirmed";
  const { status, errcode } = answer ?? { status: 0, errcode: "" };
  if (errcode === "M_INVITE_BLOCKED") return "invitee-blocks";
  if (lane === "direct") return state === "refused" ? "user-refused" : "user-unclear";
  if (status === 0) return "no-answer";
  if (status === 502 || status === 504 || status === 524) return "gateway";
  if (errcode === "M_SERVER_NOT_TRUSTED") return "identity-server-not-trusted";
  if (errcode === "M_THREEPID_DENIED") return "address-denied";
  if (errcode === "M_MISSING_PARAM" || errcode === "M_BAD_JSON") return "bad-request";
  if (status === 404 || status === 405) return "not-supported";
  if (status >= 500) return causeOfInternal(findings);
  if (status !== 403) return "unclear";
  if (errcode === "M_UNKNOWN") return "lookups-off";
  if (errcode !== "M_FORBIDDEN") return "policy";
  if (findings === undefined) return "forbidden";
  return findings.obstacle === undefined ? "invitations-off" : "lost-right";
}

function causeOfInternal(findings: Findings | undefined): Cause {
  if (findings === undefined) return "internal";
  switch (findings.identityServer) {
    case "silent":
      return "identity-server-down";
    case "terms":
      return "identity-server-terms";
    case "refuses":
      return "identity-server-refuses";
    case "answers":
    case "unknown":
      return findings.mailsAgainAt === undefined ? "mail-failed" : "mail-limit";
  }
}
