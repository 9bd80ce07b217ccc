import { MatrixError } from "#src/matrix/executor/errors.ts";

/** Refusals that come before a homeserver does anything about an invitation: errcode and status. */
const PROOFS: ReadonlyMap<string, readonly number[]> = new Map([
  ["M_LIMIT_EXCEEDED", [429]],
  ["M_UNKNOWN_TOKEN", [401]],
  ["M_MISSING_TOKEN", [401]],
  ["M_USER_LOCKED", [401]],
  ["M_USER_SUSPENDED", [403]],
  ["M_UNRECOGNIZED", [404, 405]],
  ["M_MISSING_PARAM", [400]],
  ["M_BAD_JSON", [400]],
  ["M_INVITE_BLOCKED", [403]],
]);

/**
 * Whether the answer to an invitation by email proves that no mail went out. Hardly any does: a homeserver has
 * it mailed first and looks at the room's rules after.
 */
export function isProofOfNothing(failure: unknown): failure is MatrixError {
  return failure instanceof MatrixError && PROOFS.get(failure.errcode)?.includes(failure.status) === true;
}
