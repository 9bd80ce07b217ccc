/** `!opaque` or `!opaque:server`; since room version 12 there may be no server part. */
export type RoomId = `!${string}`;
/** `@localpart:server`. */
export type UserId = `@${string}`;

/** Identifiers are opaque and at most 255 bytes long. https://spec.matrix.org/v1.19/appendices/#identifier-grammar */
const MAX_BYTES = 255;

function fits(id: string): boolean {
  if (id.length < 2 || id.length > MAX_BYTES) return false;
  // A UTF-16 unit is at most three bytes: short ids need no encoding, which counts with 100,000 members.
  return id.length * 3 <= MAX_BYTES || new TextEncoder().encode(id).length <= MAX_BYTES;
}

export function isRoomId(value: unknown): value is RoomId {
  return typeof value === "string" && value.startsWith("!") && fits(value);
}

export function isUserId(value: unknown): value is UserId {
  return typeof value === "string" && value.startsWith("@") && value.includes(":") && fits(value);
}

/** The server part of a user id: what follows the first colon. */
export function serverNameOf(userId: UserId): string {
  return userId.slice(userId.indexOf(":") + 1);
}
