import type { IdentityServerChoice } from "#src/matrix/identity/identity-server.ts";
import type { RoomId } from "#src/matrix/ids.ts";
import { InviteError } from "#src/outbox/invite-error.ts";
import { failureCode } from "#src/session/failure-words.ts";

interface Failure {
  readonly error: unknown;
  readonly roomId: RoomId;
  readonly serverName: string;
  readonly choice: IdentityServerChoice;
  readonly now?: number;
}

/**
 * For a report to whoever runs a server: why an invitation was not begun, without the address, names and tokens. In
 * English, as logs are.
 */
export function failureText({ error, roomId, serverName, choice, now = Date.now() }: Failure): string {
  const obstacle = error instanceof InviteError ? error.obstacle?.reason : undefined;
  return [
    `Usher, ${new Date(now).toISOString()}`,
    `Not begun: ${failureCode(error)}`,
    `Room: ${roomId}${obstacle === undefined ? "" : `, ${obstacle}`}`,
    `Homeserver: ${serverName}`,
    `Identity server: ${choice.kind === "configured" ? choice.idServer : choice.kind}`,
  ].join("\n");
}
