import { Observable } from "#src/lib/observable.ts";
import type { CredentialsStore, KeptToken, SessionRecord } from "#src/storage/credentials-store.ts";
import { StorageError } from "#src/storage/storage-error.ts";

/** The one secret of a session that outlives the page; in memory where this device cannot store it. */
export class SessionSecret {
  /** Set while the session will be gone when the page is loaded again. */
  readonly unstored: Observable<KeptToken | undefined>;
  readonly #record: SessionRecord;
  readonly #store: CredentialsStore;

  constructor(record: SessionRecord, store: CredentialsStore, unstored?: KeptToken) {
    this.#record = record;
    this.#store = store;
    this.unstored = new Observable(unstored);
  }

  /** `undefined`: the session has ended on this device. Rejects with `StorageError`. */
  async read(): Promise<KeptToken | undefined> {
    const unstored = this.unstored.get();
    if (unstored !== undefined) return unstored;
    const stored = await this.#store.current();
    const { userId, deviceId } = this.#record;
    return stored?.record.userId === userId && stored.record.deviceId === deviceId ? stored.kept : undefined;
  }

  /** `false`: the session has ended meanwhile. Where storing fails the token stays in memory: the old one is used up. */
  async replace(next: KeptToken): Promise<boolean> {
    if (this.unstored.get() === undefined) {
      try {
        return await this.#store.replaceToken(this.#record, next);
      } catch (error) {
        if (!(error instanceof StorageError)) throw error;
      }
    }
    this.unstored.set(next);
    return true;
  }

  /** Forgets the refused secret: `false`, and nothing changed, if there is a later one by now. */
  async drop(refused: KeptToken): Promise<boolean> {
    return this.#store.end(this.#record, refused).catch(() => true);
  }
}
