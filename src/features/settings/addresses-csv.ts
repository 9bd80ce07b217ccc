import type { RoomId } from "#src/matrix/ids.ts";

/** An address as it stands in the exported file. */
export interface ExportedAddress {
  readonly address: string;
  readonly medium: string;
  readonly roomId: RoomId;
  readonly idServer: string;
  /** Milliseconds since 1970. */
  readonly sentAt: number;
}

/** The names of the columns; not translated, because programs read them too. */
const COLUMNS = ["address", "medium", "room", "room id", "identity server", "sent at"];

/** What a spreadsheet takes for the beginning of a formula, or of the next cell. */
const FORMULA = /^[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]/u;
/** So that spreadsheets read the file as UTF-8. */
const BYTE_ORDER_MARK = "\uFEFF";

/**
 * A CSV file as of RFC 4180, with times in UTC. A cell that a spreadsheet would calculate gets a leading `'`.
 *
 * @param roomName  "" for a room whose name is not known
 * https://www.rfc-editor.org/rfc/rfc4180
 */
export function addressesCsv(
  addresses: readonly ExportedAddress[],
  roomName: (roomId: RoomId) => string,
): string {
  const rows = addresses.map(({ address, medium, roomId, idServer, sentAt }) => [
    address,
    medium,
    roomName(roomId),
    roomId,
    idServer,
    new Date(sentAt).toISOString(),
  ]);
  return BYTE_ORDER_MARK + [COLUMNS, ...rows].map((row) => `${row.map(cell).join(",")}\r\n`).join("");
}

function cell(text: string): string {
  const safe = FORMULA.test(text) ? `'${text}` : text;
  return /[",\r\n]/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
