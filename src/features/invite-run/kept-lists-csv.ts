import { csvFile } from "#src/lib/csv.ts";
import type { RoomId } from "#src/matrix/ids.ts";
import type { Session } from "#src/session/session.ts";
import { readSource, type ListSource } from "./list-source.ts";
import { fromStoredDraft } from "./stored-draft.ts";

/** The names of the columns; not translated, because programs read them too. */
const COLUMNS = ["address", "name", "note", "room"];

/**
 * All that the person prepares on this device, as they mended it, in a CSV file that can be taken in again. Rejects
 * with `StorageError`.
 *
 * @param roomName  "" for a room whose name is not known
 */
export async function keptListsCsv(
  { drafts, access: { userId } }: Session,
  roomName: (roomId: RoomId) => string,
): Promise<string> {
  const rows: string[][] = [];
  for (const { roomId } of await drafts.summaries(userId)) {
    const stored = await drafts.read(userId, roomId);
    if (stored === undefined) continue;
    const { sources, typed, edits } = await fromStoredDraft(stored);
    const all: ListSource[] = [...sources];
    if (typed.trim() !== "") all.push(await readSource({ text: typed, name: undefined }));
    for (const { id, text, name = "", note = "" } of all.flatMap(({ mentions }) => mentions)) {
      rows.push([edits.get(id)?.text ?? text, name, note, roomName(roomId)]);
    }
  }
  return csvFile([COLUMNS, ...rows]);
}
