import { loadPart } from "#src/lib/missing-part.ts";
import { Observable } from "#src/lib/observable.ts";
import { discoverHomeserver, type DiscoveredHomeserver } from "#src/matrix/discovery/discover-homeserver.ts";
import { discoveryExecutor } from "#src/matrix/executor/discovery-executor.ts";
import { FetchExecutor } from "#src/matrix/executor/fetch-executor.ts";
import type { JobExecutor } from "#src/matrix/executor/job-executor.ts";
import { CredentialsStore } from "#src/storage/credentials-store.ts";
import { Database } from "#src/storage/database.ts";
import { StorageError } from "#src/storage/storage-error.ts";
import type { Credentials } from "./credentials.ts";
import { renewWithRefresh } from "./renew-token.ts";
import { restoreSession } from "./restore-session.ts";
import type { Session } from "./session.ts";
import { signInWithPassword, type SessionSurroundings } from "./sign-in.ts";
import { forgetSession, signOut } from "./sign-out.ts";

interface SessionManagerOptions {
  readonly fetch?: typeof globalThis.fetch;
  /** How long a read that met a dead connection or gateway waits before each further attempt, in milliseconds. */
  readonly waitsMs?: readonly number[];
}

/** Begins, restores and ends the session of this page. There is one at a time. */
export class SessionManager {
  readonly session = new Observable<Session | undefined>(undefined);
  /** Why nothing can be kept on this device, a `StorageError`; a session then lasts as long as the page. */
  readonly storageFailure = new Observable<unknown>(undefined);
  /** Why what was stored is still there after a sign-out: the person has to clear it in the browser. */
  readonly wipeFailure = new Observable<StorageError | undefined>(undefined);
  /** The homeserver that the sign-in page offers; may come after the page. */
  readonly defaultHomeserver = new Observable<string | undefined>(undefined);
  readonly #sending: SessionManagerOptions;
  readonly #plain: JobExecutor;
  readonly #database = new Database();
  readonly #surroundings: SessionSurroundings;
  #restored: Promise<void> | undefined;

  constructor(sending: SessionManagerOptions = {}) {
    this.#sending = sending;
    this.#plain = new FetchExecutor(sending);
    this.#surroundings = {
      store: new CredentialsStore(this.#database),
      renew: renewWithRefresh(this.#plain),
      locks: globalThis.navigator?.locks,
    };
  }

  /**
   * Goes on with the session of the last time, if there is one. Done once; later calls join the first, unless it
   * rejected: a part of the app could not be loaded.
   */
  restore(): Promise<void> {
    this.#restored ??= this.#restore().catch((error: unknown) => {
      this.#restored = undefined;
      throw error;
    });
    return this.#restored;
  }

  async #restore(): Promise<void> {
    const credentials = await restoreSession(this.#surroundings).catch((error: unknown) => {
      this.storageFailure.set(error);
      return undefined;
    });
    if (credentials !== undefined) await this.#begin(credentials);
  }

  /** Finds the homeserver that a person named. Rejects with `DiscoveryError`. */
  discover(input: string): Promise<DiscoveredHomeserver> {
    return discoverHomeserver(
      { wellKnown: discoveryExecutor(this.#sending), homeserver: this.#plain },
      input,
    );
  }

  /** Signs in with a password. Rejects with `SignInError`. */
  async signIn(p: { server: DiscoveredHomeserver; user: string; password: string }): Promise<void> {
    await this.#begin(await signInWithPassword({ ...p, executor: this.#plain }, this.#surroundings));
  }

  /**
   * Ends the session on the server and wipes this device. Rejects with `NotToldError`, and the session goes on,
   * when the server could not be told. See `wipeFailure` where the wiping failed.
   */
  async signOut(): Promise<void> {
    const session = this.session.get();
    if (session === undefined) return;
    const work = signOut(session.access, { ...session, database: this.#database });
    session.loop.restDuring(work);
    await this.#wiping(work);
  }

  /** Wipes this device though the server could not be told: its session there goes on. See `wipeFailure`. */
  async forget(): Promise<void> {
    const session = this.session.get();
    if (session === undefined) return;
    await this.#wiping(forgetSession({ ...session, database: this.#database }));
  }

  async #wiping(work: Promise<void>): Promise<void> {
    try {
      await work;
      this.wipeFailure.set(undefined);
    } catch (error) {
      if (!(error instanceof StorageError)) throw error;
      this.wipeFailure.set(error);
    }
  }

  async #begin(credentials: Credentials): Promise<void> {
    const session = await this.#sessionOf(credentials);
    const closeIfLeft = () => {
      const status = credentials.status.get();
      // Refused by the server: the page stays as it is and says so.
      if (status.kind === "signed-out" && status.why !== "refused") this.close();
    };
    credentials.status.subscribe(closeIfLeft);
    this.session.set(session);
    session.run();
    // In another tab, before anybody listened.
    closeIfLeft();
  }

  /** Most of the app hangs on a session; the sign-in page does not wait for it. */
  async #sessionOf(credentials: Credentials): Promise<Session> {
    try {
      const { createSession } = await loadPart(() => import("./session.ts"));
      return createSession({ credentials, database: this.#database, ...this.#sending });
    } catch (error) {
      credentials.close();
      throw error;
    }
  }

  /** Stops all that the session has going on in this page. What is stored stays. */
  close(): void {
    const session = this.session.get();
    if (session === undefined) return;
    session.close();
    this.session.set(undefined);
  }
}
