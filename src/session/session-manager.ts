import { loadPart } from "#src/lib/missing-part.ts";
import { Observable } from "#src/lib/observable.ts";
import { discoverHomeserver, type DiscoveredHomeserver } from "#src/matrix/discovery/discover-homeserver.ts";
import { discoveryExecutor } from "#src/matrix/executor/discovery-executor.ts";
import { FetchExecutor } from "#src/matrix/executor/fetch-executor.ts";
import type { JobExecutor } from "#src/matrix/executor/job-executor.ts";
import { clientMetadata } from "#src/matrix/oauth/client-metadata.ts";
import { CredentialsStore } from "#src/storage/credentials-store.ts";
import { Database } from "#src/storage/database.ts";
import { StorageError } from "#src/storage/storage-error.ts";
import type { SessionSurroundings } from "./begin-session.ts";
import type { Credentials } from "./credentials.ts";
import type { RedirectSignIn, RedirectWay, ReturnOutcome } from "./redirect-sign-in.ts";
import { renewToken } from "./renew-token.ts";
import { restoreSession } from "./restore-session.ts";
import type { Session } from "./session.ts";
import type { SignInReturn } from "./sign-in-return.ts";
import { signInWithPassword, type SignInServer } from "./sign-in.ts";
import { forgetSession, signOut } from "./sign-out.ts";

interface SessionManagerOptions {
  readonly fetch?: typeof globalThis.fetch;
  /** How long a read that met a dead connection or gateway waits before each further attempt, in milliseconds. */
  readonly waitsMs?: readonly number[];
  /** What the person was just sent back with. */
  readonly returned?: SignInReturn | undefined;
  /** Where this app is served; else where the page is. */
  readonly origin?: string;
}

/** Begins, restores and ends the session of this page. There is one at a time. */
export class SessionManager {
  readonly session = new Observable<Session | undefined>(undefined);
  /** Why nothing can be kept on this device, a `StorageError`; a session then lasts as long as the page. */
  readonly storageFailure = new Observable<unknown>(undefined);
  /** Why what was stored is still there after a sign-out: the person has to clear it in the browser. */
  readonly wipeFailure = new Observable<StorageError | undefined>(undefined);
  /** Whether OAuth servers take an app from where this one is served. */
  readonly canRegister: boolean;
  /** Whether the person was sent back by their server, and what they brought is still to be used. */
  readonly isReturning = new Observable(false);
  /** The homeserver that the sign-in page offers; may come after the page. */
  readonly defaultHomeserver = new Observable<string | undefined>(undefined);
  readonly #sending: SessionManagerOptions;
  readonly #plain: JobExecutor;
  readonly #database = new Database();
  readonly #surroundings: SessionSurroundings;
  readonly #origin: string;
  #redirecting: Promise<RedirectSignIn> | undefined;
  #restored: Promise<void> | undefined;
  #returned: SignInReturn | undefined;

  constructor({
    returned,
    origin = globalThis.location?.origin ?? "http://localhost",
    ...sending
  }: SessionManagerOptions = {}) {
    this.#sending = sending;
    this.#returned = returned;
    this.isReturning.set(returned !== undefined);
    this.canRegister = clientMetadata(origin) !== undefined;
    this.#plain = new FetchExecutor(sending);
    this.#surroundings = {
      store: new CredentialsStore(this.#database),
      renew: renewToken(this.#plain),
      locks: globalThis.navigator?.locks,
    };
    this.#origin = origin;
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
  async signIn(p: { server: SignInServer; user: string; password: string }): Promise<void> {
    await this.#begin(await signInWithPassword({ ...p, executor: this.#plain }, this.#surroundings));
  }

  /**
   * Where to send the person so that they sign in on a page of their server. Rejects with `SignInError`.
   *
   * @param returnTo  the path of this app that they want to go to after
   */
  async beginRedirect(way: RedirectWay, server: SignInServer, returnTo: string): Promise<string> {
    const redirect = await this.#redirect();
    return redirect.begin(way, server, returnTo);
  }

  /** Signs in with what the person brought back; `undefined` where that is nothing. */
  async finishRedirect(): Promise<ReturnOutcome | undefined> {
    const returned = this.#takeReturned();
    if (returned === undefined) return undefined;
    const redirect = await this.#redirect();
    const outcome = await redirect.finish(returned).finally(() => this.isReturning.set(false));
    if (outcome.kind === "signed-in") await this.#begin(outcome.credentials);
    return outcome;
  }

  /** Where a person who is signed in already and was sent back all the same wanted to go. */
  async dropReturned(): Promise<string | undefined> {
    const returned = this.#takeReturned();
    if (returned === undefined) return undefined;
    const redirect = await this.#redirect();
    this.isReturning.set(false);
    return redirect.drop(returned);
  }

  /** Loaded when it is needed: who signs in with a password never needs it. */
  #redirect(): Promise<RedirectSignIn> {
    const options = { ...this.#sending, origin: this.#origin, surroundings: this.#surroundings };
    this.#redirecting ??= import("./redirect-sign-in.ts").then(
      (part) => new part.RedirectSignIn(options),
      (error: unknown) => {
        this.#redirecting = undefined;
        throw error;
      },
    );
    return this.#redirecting;
  }

  #takeReturned(): SignInReturn | undefined {
    const returned = this.#returned;
    this.#returned = undefined;
    return returned;
  }

  /**
   * Ends the session on the server and wipes this device. Rejects with `NotToldError`, and the session goes on,
   * when the server could not be told. See `wipeFailure` where the wiping failed.
   */
  async signOut(): Promise<void> {
    const session = this.session.get();
    if (session === undefined) return;
    const work = signOut(session.access, { ...session, database: this.#database }, this.#plain);
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
