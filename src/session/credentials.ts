import { Observable } from "#src/lib/observable.ts";
import { pause } from "#src/lib/pause.ts";
import type { CredentialsStore, KeptToken, SessionRecord } from "#src/storage/credentials-store.ts";
import { SessionSecret } from "./session-secret.ts";
import { RefreshRefusedError } from "./refresh-refused-error.ts";
import { TokenChannel, type AccessToken } from "./token-channel.ts";

/** How long other tabs have to answer before this one asks the server. */
const ANSWER_MS = 100;
/** And how long one that is known to be there, and has a lot to do. */
const SLOW_ANSWER_MS = 2_000;
/** A token is renewed this long before it ends. */
const MARGIN_MS = 10_000;
/** Stands where no access token is known yet. The server refuses it, which leads to a refresh. */
const NOT_YET = "not-yet";

export type SessionStatus =
  | { readonly kind: "signed-in" }
  /** `refused`: by the server. `elsewhere`: in another tab. `here`: by the person, in this one. */
  | { readonly kind: "signed-out"; readonly why: "refused" | "elsewhere" | "here" };

export interface RenewedToken {
  readonly accessToken: string;
  /** Missing: the old one stays good. */
  readonly refreshToken?: string | undefined;
  readonly expiresInMs?: number | undefined;
}

/** Asks the server for new tokens. Rejects with `RefreshRefusedError` only if the session has ended there. */
export type RenewToken = (record: SessionRecord, refreshToken: string) => Promise<RenewedToken>;

/** The browser's Web Locks, as far as they are used here. */
interface Locks {
  request<Result>(name: string, work: () => Promise<Result>): Promise<Result>;
}

export interface CredentialsOptions {
  readonly store: CredentialsStore;
  readonly renew: RenewToken;
  /** Missing where the browser has none: then two tabs may refresh at the same time. */
  readonly locks?: Locks | undefined;
  readonly now?: () => number;
  /** Known right after the sign-in; else other tabs and the server are asked. */
  readonly accessToken?: AccessToken;
  /** What could not be stored, and is kept in memory as long as this page lives. */
  readonly unstored?: KeptToken;
}

/** Keeps the access token of one session good, together with the other tabs. */
export class Credentials {
  readonly record: SessionRecord;
  readonly status = new Observable<SessionStatus>({ kind: "signed-in" });
  readonly #options: CredentialsOptions;
  readonly #secret: SessionSecret;
  readonly #now: () => number;
  readonly #channel: TokenChannel;
  readonly #current: Observable<AccessToken | undefined>;
  /** The access tokens that this session had: no other one is ever exchanged for one of these. */
  readonly #had = new Set([NOT_YET]);
  #renewing: Promise<string | undefined> | undefined;

  constructor(record: SessionRecord, options: CredentialsOptions) {
    this.record = record;
    this.#options = options;
    this.#now = options.now ?? Date.now;
    this.#secret = new SessionSecret(record, options.store, options.unstored);
    this.#current = new Observable<AccessToken | undefined>(undefined);
    if (options.accessToken !== undefined) this.#adopt(options.accessToken);
    this.#channel = new TokenChannel(record, {
      asked: () => this.#tellOthers(),
      told: (token) => this.#adopt(token),
      ended: () => this.#endHere("elsewhere"),
    });
    this.#tellOthers();
  }

  /** Set while the session will be gone when the page is loaded again, because this device could not store it. */
  get unstored(): Observable<KeptToken | undefined> {
    return this.#secret.unstored;
  }

  /** The access token of this moment. */
  get accessToken(): string {
    return this.#current.get()?.token ?? NOT_YET;
  }

  /** An access token that is good as far as we know. Waits for a new one where the old one has ended, as `refresh`. */
  async fresh(): Promise<string | undefined> {
    return this.#isGood() ? this.accessToken : this.refresh(this.accessToken);
  }

  /** Whether this is, or was, an access token of this session. */
  owns(token: string): boolean {
    return this.#had.has(token);
  }

  /**
   * A token in the place of `failed`, which the server has refused. Calls that come while one is under way
   * share its answer. `undefined`: the session has ended, or `failed` is none of its tokens. Rejects with
   * `ConnectionError`, `ResponseError`, `MatrixError`, `OAuthError` or `StorageError` when it may be tried again.
   */
  async refresh(failed: string): Promise<string | undefined> {
    if (this.status.get().kind === "signed-out" || !this.owns(failed)) return undefined;
    const current = this.#current.get();
    if (current !== undefined && current.token !== failed) return current.token;
    this.#renewing ??= this.#alone(() => this.#renew(failed)).finally(() => {
      this.#renewing = undefined;
    });
    return this.#renewing;
  }

  /** Does `work` with the secret that is kept, while no tab renews it; nothing where there is none any more. */
  async withKept(work: (kept: KeptToken) => Promise<void>): Promise<void> {
    await this.#alone(async () => {
      const kept = await this.#secret.read();
      if (kept !== undefined) await work(kept);
    });
  }

  /** The person has signed out: here and in every other tab. */
  end(): void {
    this.#channel.tellEnded();
    this.status.set({ kind: "signed-out", why: "here" });
  }

  /** This page no longer takes part. */
  close(): void {
    this.#channel.close();
  }

  #alone<Result>(work: () => Promise<Result>): Promise<Result> {
    const { locks } = this.#options;
    return locks === undefined ? work() : locks.request(`usher-refresh ${this.record.userId}`, work);
  }

  async #renew(failed: string): Promise<string | undefined> {
    await this.#askOthers();
    const current = this.#current.get();
    if (current !== undefined && current.token !== failed) return current.token;

    const kept = await this.#secret.read();
    if (kept === undefined) return this.#endHere("elsewhere");
    if (current !== undefined && kept.kind === "refresh" && kept.issuedAt > current.issuedAt) {
      // Another tab has just renewed it: that one is there, and only slow to answer.
      await this.#askOthers(SLOW_ANSWER_MS);
      const told = this.#current.get();
      if (told !== undefined && told.token !== failed) return told.token;
    }
    const asked = this.#now();
    // Later than the last one, also after this device's clock was put back.
    const issuedAt = Math.max(asked, kept.issuedAt + 1, (current?.issuedAt ?? 0) + 1);
    if (kept.kind === "access" && kept.token !== failed) {
      // Of a sign-in in another tab that this one did not hear of.
      this.#adopt({ token: kept.token, issuedAt });
      return kept.token;
    }
    const renewed = kept.kind === "refresh" ? await this.#ask(kept.token) : undefined;
    if (this.status.get().kind === "signed-out") return undefined;
    if (renewed === undefined) return this.#refused(kept, failed);
    const next: KeptToken = { kind: "refresh", token: renewed.refreshToken ?? kept.token, issuedAt };
    if (!(await this.#secret.replace(next))) return this.#endHere("elsewhere");
    this.#adopt({ token: renewed.accessToken, issuedAt, ...expiry(asked, renewed.expiresInMs) });
    this.#tellOthers();
    return renewed.accessToken;
  }

  async #ask(refreshToken: string): Promise<RenewedToken | undefined> {
    try {
      return await this.#options.renew(this.record, refreshToken);
    } catch (error) {
      if (error instanceof RefreshRefusedError) return undefined;
      throw error;
    }
  }

  async #refused(kept: KeptToken, failed: string): Promise<string | undefined> {
    if (!(await this.#secret.drop(kept))) return this.#renew(failed);
    this.#channel.tellEnded();
    return this.#endHere("refused");
  }

  async #askOthers(patienceMs = ANSWER_MS): Promise<void> {
    const answered = new AbortController();
    const unsubscribe = this.#current.subscribe(() => answered.abort());
    this.#channel.ask();
    await pause(patienceMs, answered.signal);
    unsubscribe();
  }

  #adopt(token: AccessToken): void {
    const current = this.#current.get();
    if (current !== undefined && token.issuedAt <= current.issuedAt) return;
    this.#had.add(token.token);
    this.#current.set(token);
  }

  #isGood(): boolean {
    const current = this.#current.get();
    if (current === undefined || this.status.get().kind === "signed-out") return false;
    return current.expiresAt === undefined || this.#now() < current.expiresAt - MARGIN_MS;
  }

  #tellOthers(): void {
    const current = this.#current.get();
    if (current !== undefined && this.#isGood()) this.#channel.tell(current);
  }

  #endHere(why: "refused" | "elsewhere"): undefined {
    if (this.status.get().kind === "signed-in") this.status.set({ kind: "signed-out", why });
  }
}

/**
 * Until when a token is good, counted from the moment the server was asked for it. Of one that ends nearly at
 * once nothing is said: it would be renewed before every request, while the server may still take it.
 */
export function expiry(asked: number, expiresInMs: number | undefined): Pick<AccessToken, "expiresAt"> {
  return expiresInMs !== undefined && expiresInMs > 2 * MARGIN_MS ? { expiresAt: asked + expiresInMs } : {};
}
