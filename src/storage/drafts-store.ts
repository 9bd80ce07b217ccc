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
  /** How many entries it has; undefined where they were not counted: of what stands in the field only. */
  readonly size?: number | undefined;
  readonly typed: string;
  readonly sources: readonly StoredSource[];
  readonly edits: ReadonlyMap<string, StoredEdit>;
  readonly editing:
    | { readonly id: string; readonly line: number; readonly text: string; readonly before: string }
    | undefined;
  readonly label: string;
}

/** A draft as it was found on the disk. */
export interface FoundDraft extends StoredDraft {
  /** How many of its pastes and files are missing, which should never be. */
  readonly lost: number;
}

/** That there is a draft. */
export type DraftSummary = Pick<StoredDraft, "roomId" | "savedAt" | "size">;

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
  /** By draft: ids of its texts that are on the disk since it was saved then, as far as this tab knows. */
  readonly #known = new Map<string, { readonly savedAt: number; readonly ids: ReadonlySet<string> }>();

  constructor(database: DatabaseAccess) {
    this.#database = database;
  }

  async read(userId: UserId, roomId: RoomId): Promise<FoundDraft | undefined> {
    const [row, texts] = await this.#database.run((open): Promise<[DraftRow | undefined, TextRow[]]> => {
      const transaction = open.transaction([DRAFTS, TEXTS]);
      return Promise.all([
        transaction.objectStore(DRAFTS).get([userId, roomId]),
        transaction.objectStore(TEXTS).getAll(ofRoom(userId, roomId)),
      ]);
    });
    if (row === undefined) return undefined;
    const textOf = new Map(texts.map(({ id, text }) => [id, text]));
    this.#known.set(nameOf(userId, roomId), { savedAt: row.savedAt, ids: new Set(textOf.keys()) });
    const sources = row.sources.flatMap((source) => {
      const text = textOf.get(source.id);
      return text === undefined ? [] : { ...source, text };
    });
    return { ...row, sources, lost: row.sources.length - sources.length };
  }

  /**
   * When the draft was saved last, in whichever tab; undefined when there is none. Where that was another tab, the
   * next `save` here writes all the texts again.
   */
  async savedAt(userId: UserId, roomId: RoomId): Promise<number | undefined> {
    const row = await this.#database.run((open): Promise<DraftRow | undefined> =>
      open.get(DRAFTS, [userId, roomId]),
    );
    const name = nameOf(userId, roomId);
    if (this.#known.get(name)?.savedAt !== row?.savedAt) this.#known.delete(name);
    return row?.savedAt;
  }

  /** In place of the one there was. Its one transaction is handed over at once: also in a page that is going away. */
  async save(draft: StoredDraft): Promise<void> {
    const { userId, roomId, savedAt } = draft;
    const sources = draft.sources.map(({ id, name, given, left }) => ({ id, name, given, left }));
    const row: DraftRow = { ...draft, sources };
    const texts = textsOf(draft);
    const name = nameOf(userId, roomId);
    const onDisk = this.#known.get(name)?.ids;
    const ids = new Set(texts.map(({ id }) => id));
    await this.#database.run(async (open) => {
      const transaction = open.transaction([DRAFTS, TEXTS], "readwrite");
      const store = transaction.objectStore(TEXTS);
      const requests: Promise<unknown>[] = [transaction.objectStore(DRAFTS).put(row)];
      for (const text of texts) if (!onDisk?.has(text.id)) requests.push(store.put(text));
      for (const others of othersOfRoom(userId, roomId, ids)) requests.push(store.delete(others));
      transaction.commit();
      await Promise.all([...requests, transaction.done]);
    });
    this.#known.set(name, { savedAt, ids });
    await this.#bringBack(draft, texts);
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
    this.#known.delete(nameOf(userId, roomId));
  }

  /** Of all that a user prepares, without what was brought. */
  async summaries(userId: UserId): Promise<readonly DraftSummary[]> {
    const rows = await this.#database.run((open): Promise<DraftRow[]> =>
      open.getAll(DRAFTS, IDBKeyRange.bound([userId], [userId, []])),
    );
    return rows.map(({ roomId, savedAt, size }) => ({ roomId, savedAt, size }));
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

  /** Writes texts that were missing on the disk: another tab had deleted them, and this one did not know. */
  async #bringBack({ userId, roomId, savedAt }: StoredDraft, texts: readonly TextRow[]): Promise<void> {
    await this.#database.run((open) =>
      allOrNothing(open.transaction([DRAFTS, TEXTS], "readwrite"), async (transaction) => {
        const row: DraftRow | undefined = await transaction.objectStore(DRAFTS).get([userId, roomId]);
        if (row?.savedAt !== savedAt) return;
        const store = transaction.objectStore(TEXTS);
        const there = new Set((await store.getAllKeys(ofRoom(userId, roomId))).map(idIn));
        for (const text of texts) if (!there.has(text.id)) await store.put(text);
      }),
    );
  }
}

function nameOf(userId: UserId, roomId: RoomId): string {
  return JSON.stringify([userId, roomId]);
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

/** All texts of the room but those, without having to read which there are. */
function othersOfRoom(userId: UserId, roomId: RoomId, ids: ReadonlySet<string>): readonly IDBKeyRange[] {
  const own = [...ids].toSorted().map((id) => [userId, roomId, id]);
  const starts = [[userId, roomId], ...own];
  const ends = [...own, [userId, roomId, []]];
  return starts.map((start, at) => IDBKeyRange.bound(start, ends[at], true, true));
}
