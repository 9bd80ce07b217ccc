import { Observable } from "#src/lib/observable.ts";
import type { RoomId, UserId } from "#src/matrix/ids.ts";
import type { DraftsStore, Session } from "#src/session/session.ts";
import { emptyDraft, isEmptyDraft, isSameWork, staleDraft, type InviteDraft } from "./invite-draft.ts";
import { fromStoredDraft, toStoredDraft } from "./stored-draft.ts";

/** What is typed is written down at most so much later. */
const SAVE_AFTER_MS = 1_000;

type Change = (draft: InviteDraft) => InviteDraft;

/** A draft, and where it stands. */
export interface Kept {
  readonly draft: InviteDraft;
  /** It is on the disk, or will be in a moment; not where nothing can be stored, or where it stands here only. */
  readonly isStored: boolean;
  /** `changed`: another tab had a newer one, which this is · `gone`: it was sent or taken away there */
  readonly otherTab: "changed" | "gone" | undefined;
  /** How many of the lists that were brought could not be found on the disk. */
  readonly lost: number;
}

/** Not read yet, or not to be read: then with what came of it. */
interface Unread {
  readonly draft: undefined;
  readonly error: unknown;
}

/** What the person prepares for a room, read from this device and kept there. */
export class KeptDraft {
  readonly kept = new Observable<Kept | Unread>({ draft: undefined, error: undefined });
  readonly #store: DraftsStore;
  readonly #at: { readonly userId: UserId; readonly roomId: RoomId };
  /** Changes that came before it was read. */
  #early: Change[] = [];
  /** What the person did is not written yet. What others said about it is written with it, and not by itself. */
  #isDirty = false;
  /** Those changes of it that came while the person was elsewhere. */
  #behind: Change[] = [];
  #isInFront = false;
  /** What the disk holds was not read, and is left alone. */
  #isAside = false;
  /** Of what the disk holds, as far as this tab knows. */
  #savedAt: number | undefined;
  #timer: { readonly id: ReturnType<typeof setTimeout>; readonly due: number } | undefined;

  constructor(session: Session, roomId: RoomId) {
    this.#store = session.drafts;
    this.#at = { userId: session.access.userId, roomId };
    void this.begin();
  }

  /** Reads it; to be called again where it could not be read. Until it could, nothing is written. */
  readonly begin = async (): Promise<void> => {
    this.kept.set({ draft: undefined, error: undefined });
    try {
      this.#show(await this.#read(), undefined);
    } catch (error) {
      this.kept.set({ draft: undefined, error });
    }
  };

  /** Begins another where it could not be read. That one is kept in memory only: the disk is left as it is. */
  readonly beginAside = (): void => {
    this.#isAside = true;
    this.#show({ draft: emptyDraft, isStored: false, lost: 0 }, undefined);
  };

  /** Also before it was read: then it is made afterwards. */
  readonly change = (make: Change): void => {
    const kept = this.kept.get();
    if (kept.draft === undefined) {
      this.#early.push(make);
      return;
    }
    const draft = make(kept.draft);
    if (draft === kept.draft) return;
    if (isSameWork(draft, kept.draft)) {
      this.kept.set({ ...kept, draft });
      return;
    }
    this.#isDirty = true;
    if (!this.#isInFront) this.#behind.push(make);
    const isGone = kept.otherTab === "gone";
    this.kept.set({
      draft,
      isStored: kept.isStored || (isGone && !this.#isAside),
      otherTab: isGone ? undefined : kept.otherTab,
      lost: isEmptyDraft(draft) ? 0 : kept.lost,
    });
    // What was brought, sent or taken away is not typed again so easily: at once, but in a turn of its own.
    this.#saveIn(draft.sources === kept.draft.sources ? SAVE_AFTER_MS : 0);
  };

  /** The draft; an empty one until it is read. */
  readonly read = (): InviteDraft => this.kept.get().draft ?? emptyDraft;

  /**
   * Writes what is not written yet, now: the page may be gone in a moment. While the person is elsewhere, what they
   * have written there is left alone.
   */
  readonly save = async (): Promise<void> => {
    clearTimeout(this.#timer?.id);
    this.#timer = undefined;
    if (!this.#isDirty) return;
    if (!this.#isInFront && !(await this.#isAsKnown())) return this.#setStored(false);
    const { draft } = this.kept.get();
    if (draft === undefined || this.#isAside) return;
    const before = { behind: this.#behind, savedAt: this.#savedAt };
    this.#isDirty = false;
    this.#behind = [];
    // Later than what it takes the place of, also where the clock was put back.
    const savedAt = isEmptyDraft(draft) ? undefined : Math.max(Date.now(), (before.savedAt ?? 0) + 1);
    this.#savedAt = savedAt;
    try {
      if (savedAt === undefined) await this.#store.remove(this.#at.userId, this.#at.roomId);
      else await this.#store.save(toStoredDraft(draft, { ...this.#at, savedAt }));
      this.#setStored(true);
    } catch {
      this.#isDirty = true;
      this.#behind = [...before.behind, ...this.#behind];
      if (this.#savedAt === savedAt) this.#savedAt = before.savedAt;
      this.#setStored(false);
    }
  };

  /** To be called when the person goes elsewhere: to another tab, or another page of this one. */
  readonly leave = (): void => {
    void this.save();
    this.#isInFront = false;
  };

  /**
   * To be called when the person comes to this tab: takes what another tab has written meanwhile, and makes those
   * changes again that came here while the person was there. A tab that is left writes all it has, so the newer one
   * holds what the person did last. Where it was sent or taken away there, this tab keeps what it shows, and looks
   * it over anew; that is not written again until the person changes it.
   */
  readonly come = async (): Promise<void> => {
    this.#isInFront = true;
    const before = this.kept.get();
    if (before.draft === undefined || this.#isAside) return;
    const isTouched = () => !isSameWork(this.read(), before.draft);
    if (await this.#isNewest()) {
      this.#behind = [];
      if (this.#isDirty) this.#saveIn(0);
      return;
    }
    // Typed on meanwhile: that is newer still.
    if (isTouched() || (this.#isDirty && this.#behind.length === 0)) return;
    try {
      const found = await this.#read();
      if (isTouched()) return;
      const isGone = isEmptyDraft(found.draft) && found.lost === 0 && this.#behind.length === 0;
      this.#isDirty = false;
      if (isGone) this.#show({ draft: staleDraft(this.read()), isStored: false, lost: 0 }, "gone");
      else this.#show(found, "changed");
    } catch (error) {
      if (!isTouched()) this.kept.set({ draft: undefined, error });
    }
  };

  #show(found: Omit<Kept, "otherTab">, otherTab: Kept["otherTab"]): void {
    this.kept.set({ ...found, otherTab });
    const changes = [...this.#behind, ...this.#early];
    this.#behind = [];
    this.#early = [];
    for (const make of changes) this.change(make);
  }

  async #read(): Promise<Omit<Kept, "otherTab">> {
    const stored = await this.#store.read(this.#at.userId, this.#at.roomId);
    const draft = stored === undefined ? emptyDraft : await fromStoredDraft(stored);
    this.#savedAt = stored?.savedAt;
    return { draft, isStored: true, lost: stored?.lost ?? 0 };
  }

  /** Whether the disk holds what this tab knows. */
  async #isAsKnown(): Promise<boolean> {
    const savedAt = await this.#store.savedAt(this.#at.userId, this.#at.roomId).catch(() => Number.NaN);
    return savedAt === this.#savedAt;
  }

  /** Whether the disk holds nothing newer than this tab; also where that cannot be said. */
  async #isNewest(): Promise<boolean> {
    const known = this.#savedAt ?? 0;
    const savedAt = await this.#store.savedAt(this.#at.userId, this.#at.roomId).catch(() => known);
    return savedAt === this.#savedAt || (savedAt ?? Number.POSITIVE_INFINITY) <= known;
  }

  #setStored(isStored: boolean): void {
    const kept = this.kept.get();
    if (kept.draft !== undefined && kept.isStored !== isStored) this.kept.set({ ...kept, isStored });
  }

  #saveIn(ms: number): void {
    const due = Date.now() + ms;
    if (this.#timer !== undefined && this.#timer.due <= due) return;
    clearTimeout(this.#timer?.id);
    this.#timer = { id: setTimeout(() => void this.save(), ms), due };
  }
}

const ofSessions = new WeakMap<Session, Map<RoomId, KeptDraft>>();

/** What the person is preparing for a room. */
export function draftOf(session: Session, roomId: RoomId): KeptDraft {
  const ofSession = ofSessions.get(session) ?? new Map<RoomId, KeptDraft>();
  ofSessions.set(session, ofSession);
  const draft = ofSession.get(roomId) ?? new KeptDraft(session, roomId);
  ofSession.set(roomId, draft);
  return draft;
}
