import type { RoomId, UserId } from "#src/matrix/ids.ts";
import { allOrNothing } from "./all-or-nothing.ts";
import type { DatabaseAccess } from "./database.ts";

const DRAFTS = "drafts";
/** What was brought: apart, so that megabytes are not written again with every word that is typed. */
const TEXTS = "draft-texts";

/** One paste or file of a draft. All but `left` stays as it is for as long as its id does. */
interface StoredSource {
  readonly id: string;
  /** Of the file. */
  readonly name: string | undefined;
  /** How a person wants the table to be read. */
  readonly given:
    | { readonly roles: readonly ("address" | "name" | "note" | undefined)[]; readonly hasHeads: boolean }
    | undefined;
  /** Which of its rows are left, by their place, of how many, where others were sent. */
  readonly left: { readonly places: readonly number[]; readonly of: number } | undefined;
  readonly text: string;
}

interface StoredEdit {
  readonly text?: string;
  readonly kept?: boolean;
  readonly removed?: boolean;
  readonly included?: boolean;
}

/** A list that a person prepares for a room. What others said about its addresses is not kept: it is asked for anew. */
export interface StoredDraft {
  readonly userId: UserId;
  readonly roomId: RoomId;
  /** Milliseconds by this device's clock; of two drafts for one room the later one is kept. */
  readonly savedAt: number;
  readonly step: "list" | "review";
  readonly typed: string;
  readonly sources: readonly StoredSource[];
  readonly edits: ReadonlyMap<string, StoredEdit>;
  readonly editing:
    | { readonly id: string; readonly line: number; readonly text: string; readonly before: string }
    | undefined;
  readonly label: string;
}

interface DraftRow extends Omit<StoredDraft, "sources"> {
  readonly sources: readonly Omit<StoredSource, "text">[];
}

interface TextRow extends Pick<StoredSource, "id" | "text"> {
  readonly userId: UserId;
  readonly roomId: RoomId;
}

/** The lists that are prepared on this device and not sent yet, by user and room. Rejects with `StorageError`. */
export class DraftsStore {
  readonly #database: DatabaseAccess;
  /** Ids of the texts that are on the disk, as far as this tab knows. */
  readonly #written = new Set<string>();

  constructor(database: DatabaseAccess) {
    this.#database = database;
  }

  async read(userId: UserId, roomId: RoomId): Promise<StoredDraft | undefined> {
    const [row, texts] = await this.#database.run((open): Promise<[DraftRow | undefined, TextRow[]]> => {
      const transaction = open.transaction([DRAFTS, TEXTS]);
      return Promise.all([
        transaction.objectStore(DRAFTS).get([userId, roomId]),
        transaction.objectStore(TEXTS).getAll(ofRoom(userId, roomId)),
      ]);
    });
    if (row === undefined) return undefined;
    const textOf = new Map(texts.map(({ id, text }) => [id, text]));
    for (const id of textOf.keys()) this.#written.add(id);
    const sources = row.sources.flatMap((source) => {
      const text = textOf.get(source.id);
      return text === undefined ? [] : { ...source, text };
    });
    return { ...row, sources };
  }

  /** When the draft was saved last, in whichever tab; undefined when there is none. */
  async savedAt(userId: UserId, roomId: RoomId): Promise<number | undefined> {
    const row = await this.#database.run((open): Promise<DraftRow | undefined> =>
      open.get(DRAFTS, [userId, roomId]),
    );
    return row?.savedAt;
  }

  /** In place of the one there was. Its first transaction is handed over at once: also in a page that is going away. */
  async save(draft: StoredDraft): Promise<void> {
    const sources = draft.sources.map(({ id, name, given, left }) => ({ id, name, given, left }));
    const row: DraftRow = { ...draft, sources };
    const texts = textsOf(draft);
    const unwritten = texts.filter(({ id }) => !this.#written.has(id));
    await this.#database.run(async (open) => {
      const transaction = open.transaction([DRAFTS, TEXTS], "readwrite");
      const puts = [
        transaction.objectStore(DRAFTS).put(row),
        ...unwritten.map((text) => transaction.objectStore(TEXTS).put(text)),
      ];
      transaction.commit();
      await Promise.all([...puts, transaction.done]);
    });
    for (const { id } of unwritten) this.#written.add(id);
    await this.#tidy(draft, texts);
  }

  async remove(userId: UserId, roomId: RoomId): Promise<void> {
    await this.#database.run(async (open) => {
      const transaction = open.transaction([DRAFTS, TEXTS], "readwrite");
      const deletes = [
        transaction.objectStore(DRAFTS).delete([userId, roomId]),
        transaction.objectStore(TEXTS).delete(ofRoom(userId, roomId)),
      ];
      transaction.commit();
      await Promise.all([...deletes, transaction.done]);
    });
  }

  async count(userId: UserId): Promise<number> {
    return this.#database.run((open) => open.count(DRAFTS, IDBKeyRange.bound([userId], [userId, []])));
  }

  /** Forgets drafts, of every user, that were saved before that time for the last time. */
  async forgetBefore(time: number): Promise<void> {
    await this.#database.run((open) =>
      allOrNothing(open.transaction([DRAFTS, TEXTS], "readwrite"), async (transaction) => {
        const drafts = transaction.objectStore(DRAFTS);
        const rows: DraftRow[] = await drafts.getAll();
        for (const { userId, roomId } of rows.filter(({ savedAt }) => savedAt < time)) {
          await drafts.delete([userId, roomId]);
          await transaction.objectStore(TEXTS).delete(ofRoom(userId, roomId));
        }
      }),
    );
  }

  /** Deletes texts that no longer belong to the draft, and brings those back that another tab has deleted. */
  async #tidy({ userId, roomId, savedAt }: StoredDraft, texts: readonly TextRow[]): Promise<void> {
    await this.#database.run((open) =>
      allOrNothing(open.transaction([DRAFTS, TEXTS], "readwrite"), async (transaction) => {
        const row: DraftRow | undefined = await transaction.objectStore(DRAFTS).get([userId, roomId]);
        if (row?.savedAt !== savedAt) return;
        const store = transaction.objectStore(TEXTS);
        const own = new Set(texts.map(({ id }) => id));
        for (const key of await store.getAllKeys(ofRoom(userId, roomId))) {
          const id = idIn(key);
          // What is left of them then is missing on the disk.
          if (!own.delete(id)) await store.delete(key);
        }
        for (const text of texts) if (own.has(text.id)) await store.put(text);
      }),
    );
  }
}

function textsOf({ userId, roomId, sources }: StoredDraft): readonly TextRow[] {
  return sources.map(({ id, text }) => ({ userId, roomId, id, text }));
}

function idIn(key: IDBValidKey): string {
  const id: unknown = Array.isArray(key) ? key[2] : undefined;
  return typeof id === "string" ? id : "";
}

function ofRoom(userId: UserId, roomId: RoomId): IDBKeyRange {
  return IDBKeyRange.bound([userId, roomId], [userId, roomId, []]);
}
