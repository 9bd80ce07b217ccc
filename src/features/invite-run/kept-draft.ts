import { Observable } from "#src/lib/observable.ts";
import type { RoomId, UserId } from "#src/matrix/ids.ts";
import type { DraftsStore, Session } from "#src/session/session.ts";
import { emptyDraft, isEmptyDraft, staleDraft, type InviteDraft } from "./invite-draft.ts";
import { fromStoredDraft, toStoredDraft } from "./stored-draft.ts";

/** What is typed is written down at most so much later. */
const SAVE_AFTER_MS = 1_000;

/** A draft, and where it stands. */
export interface Kept {
  readonly draft: InviteDraft;
  /** It is on the disk, or will be in a moment; not where nothing can be stored. */
  readonly isStored: boolean;
  /** Another tab had a newer one, which this is. */
  readonly isFromOtherTab: boolean;
}

/** What the person prepares for a room, read from this device and kept there. */
export class KeptDraft {
  /** Undefined until it is read. */
  readonly kept = new Observable<Kept | undefined>(undefined);
  readonly #store: DraftsStore;
  readonly #at: { readonly userId: UserId; readonly roomId: RoomId };
  /** Changes that came before it was read. */
  #early: ((draft: InviteDraft) => InviteDraft)[] = [];
  /** What the disk holds, as far as this tab knows. */
  #saved: InviteDraft = emptyDraft;
  #savedAt: number | undefined;
  #timer: { readonly id: ReturnType<typeof setTimeout>; readonly due: number } | undefined;

  constructor(session: Session, roomId: RoomId) {
    this.#store = session.drafts;
    this.#at = { userId: session.access.userId, roomId };
    void this.#begin();
  }

  /** Also before it was read: then it is made afterwards. */
  readonly change = (make: (draft: InviteDraft) => InviteDraft): void => {
    const kept = this.kept.get();
    if (kept === undefined) {
      this.#early.push(make);
      return;
    }
    const draft = make(kept.draft);
    if (draft === kept.draft) return;
    this.kept.set({ ...kept, draft });
    // What was brought, sent or taken away is not typed again so easily: at once, but in a turn of its own.
    this.#saveIn(draft.sources === kept.draft.sources ? SAVE_AFTER_MS : 0);
  };

  /** The draft; an empty one until it is read. */
  readonly read = (): InviteDraft => this.kept.get()?.draft ?? emptyDraft;

  /** Writes what is not written yet, now: the page may be gone in a moment. */
  readonly save = async (): Promise<void> => {
    clearTimeout(this.#timer?.id);
    this.#timer = undefined;
    const kept = this.kept.get();
    if (kept === undefined || kept.draft === this.#saved) return;
    const { draft } = kept;
    const before = { saved: this.#saved, savedAt: this.#savedAt };
    this.#saved = draft;
    // Later than what it takes the place of, also where the clock was put back.
    this.#savedAt = isEmptyDraft(draft) ? undefined : Math.max(Date.now(), (before.savedAt ?? 0) + 1);
    try {
      if (this.#savedAt === undefined) await this.#store.remove(this.#at.userId, this.#at.roomId);
      else await this.#store.save(toStoredDraft(draft, { ...this.#at, savedAt: this.#savedAt }));
      this.#setStored(true);
    } catch {
      if (this.#saved === draft) {
        this.#saved = before.saved;
        this.#savedAt = before.savedAt;
      }
      this.#setStored(false);
    }
  };

  /**
   * To be called when the person comes to this tab: takes what another tab has written meanwhile. A tab that is left
   * writes all it has, so the newer one holds what the person did last. Where it was sent or taken away there, this
   * tab keeps what it shows, and looks it over anew.
   */
  readonly catchUp = async (): Promise<void> => {
    const { userId, roomId } = this.#at;
    const before = this.kept.get();
    if (before === undefined || before.draft !== this.#saved) return;
    try {
      const savedAt = await this.#store.savedAt(userId, roomId);
      if (savedAt === this.#savedAt || (savedAt ?? Number.POSITIVE_INFINITY) < (this.#savedAt ?? 0)) return;
      const stored = savedAt === undefined ? undefined : await this.#store.read(userId, roomId);
      const draft = stored === undefined ? staleDraft(before.draft) : await fromStoredDraft(stored);
      // Typed on meanwhile: that is newer still.
      if (this.kept.get()?.draft !== before.draft) return;
      this.#saved = draft;
      this.#savedAt = stored?.savedAt;
      this.kept.set({ draft, isStored: true, isFromOtherTab: stored !== undefined });
    } catch {
      // What this tab shows is all there is.
    }
  };

  async #begin(): Promise<void> {
    let isStored = true;
    try {
      const stored = await this.#store.read(this.#at.userId, this.#at.roomId);
      if (stored !== undefined) this.#saved = await fromStoredDraft(stored);
      this.#savedAt = stored?.savedAt;
    } catch {
      isStored = false;
    }
    this.kept.set({ draft: this.#saved, isStored, isFromOtherTab: false });
    for (const make of this.#early) this.change(make);
    this.#early = [];
  }

  #setStored(isStored: boolean): void {
    const kept = this.kept.get();
    if (kept !== undefined && kept.isStored !== isStored) this.kept.set({ ...kept, isStored });
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
