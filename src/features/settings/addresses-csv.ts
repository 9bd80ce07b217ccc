import { csvFile } from "#src/lib/csv.ts";
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

/**
 * A CSV file with times in UTC.
 *
 * @param roomName  "" for a room whose name is not known
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
  return csvFile([COLUMNS, ...rows]);
}
