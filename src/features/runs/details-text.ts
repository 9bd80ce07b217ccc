import { cleanLine } from "#src/lib/clean-text.ts";
import type { HomeserverAccess } from "#src/matrix/homeserver-access.ts";
import type { InviteObstacle } from "#src/matrix/room/permissions.ts";
import type { Cause } from "#src/outbox/diagnose.ts";
import { answerCode } from "#src/session/answer-words.ts";
import { causeCode } from "#src/session/cause-words.ts";
import type { Diagnosis } from "#src/session/use-diagnosis.ts";
import type { RowRecord } from "#src/session/use-outbox.ts";

interface Details {
  readonly row: RowRecord;
  readonly cause: Cause;
  readonly diagnosis: Diagnosis | undefined;
  readonly obstacle: InviteObstacle | undefined;
  readonly serverName: string;
  readonly access: Pick<HomeserverAccess, "serverUrl">;
  readonly now?: number;
}

/** For a report to whoever runs a server: without tokens, names and the address. In English, as logs are. */
export function detailsText(details: Details): string {
  const { row, cause, diagnosis, obstacle, serverName, access, now = Date.now() } = details;
  const said = cleanLine(row.answer?.error ?? "").replaceAll(row.address, "(address)");
  const lines = [
    `Usher, ${new Date(now).toISOString()}`,
    `Cause: ${causeCode(cause)}`,
    `Tried: ${new Date(row.sentAt ?? row.since).toISOString()}, ${row.lane === "mail" ? row.medium : "Matrix user"}`,
    `Answer: ${answerCode(row) || "none"}${row.answer ? ` (HTTP ${row.answer.status})` : ""}${said === "" ? "" : ` “${said}”`}`,
    `Room: ${row.roomId}, ${obstacle === undefined ? "may invite" : obstacle.reason}`,
    `Homeserver: ${serverName} at ${new URL(access.serverUrl).host}, ${diagnosis?.homeserver ?? "not asked"}, ${diagnosis?.version ?? "version unknown"}`,
    `Identity server: ${diagnosis?.identityServer ?? "not asked"}`,
  ];
  return lines.join("\n");
}
