import { Observable } from "#src/lib/observable.ts";
import { pause } from "#src/lib/pause.ts";
import { MatrixError, unwrap } from "#src/matrix/executor/errors.ts";
import type { HomeserverAccess } from "#src/matrix/homeserver-access.ts";
import { DefineFilterJob } from "#src/matrix/jobs/define-filter-job.ts";
import { SyncJob, type SyncResponse } from "#src/matrix/jobs/sync-job.ts";
import { INCREMENTAL_FILTER, INITIAL_FILTER } from "./filters.ts";

/** How long the homeserver may hold an answer back when nothing is new. */
const LONG_POLL_MS = 30_000;
/** A poll that has taken so much longer has probably died. */
const MARGIN_MS = 10_000;
const FIRST_WAIT_MS = 1_000;
const LONGEST_WAIT_MS = 60_000;

export type SyncStatus =
  | { readonly kind: "starting" }
  /** What is shown is what the server knows, but for the time an answer travels. */
  | { readonly kind: "live" }
  /** Times in milliseconds since the epoch, by this device's clock. */
  | { readonly kind: "offline"; readonly since: number; readonly retryAt: number; readonly error: unknown }
  /** The server no longer takes the access token, and it could not be renewed. */
  | { readonly kind: "signed-out" };

/**
 * Asks the homeserver what is new, again and again, and hands every answer on in order. After a failure it
 * waits 1, 2, 4 … 60 seconds (a 429 says how long) and goes on where it was: nothing is skipped.
 * https://spec.matrix.org/v1.19/client-server-api/#syncing
 */
export class SyncLoop {
  readonly status = new Observable<SyncStatus>({ kind: "starting" });
  readonly #access: HomeserverAccess;
  readonly #apply: (answer: SyncResponse) => void;
  readonly #stop = new AbortController();
  /** The id of `INCREMENTAL_FILTER` on the server, once it is known. */
  #filter: string | undefined;
  #wake = new AbortController();
  /** Ends the poll that is open, for another one. */
  #again = new AbortController();
  /** When the server answered last, by this device's clock. */
  #answeredAt = 0;
  /** What the loop stands still for. */
  #rest: Promise<unknown> = Promise.resolve();
  /** Who waits for the poll that is open. */
  readonly #waiting = new Set<() => void>();

  constructor(access: HomeserverAccess, apply: (answer: SyncResponse) => void) {
    this.#access = access;
    this.#apply = apply;
  }

  /** Runs until `stop` is called or the session ends. Call it once. */
  async run(): Promise<void> {
    const { signal } = this.#stop;
    let since: string | undefined;
    let failures = 0;
    let isHurried = false;
    while (!signal.aborted) {
      await this.#rest;
      if (signal.aborted) break;
      const again = new AbortController();
      this.#again = again;
      try {
        const ended = AbortSignal.any([signal, again.signal]);
        const answer = await this.#poll(since, isHurried || failures > 0, ended);
        if (signal.aborted) break;
        isHurried = false;
        this.#answeredAt = Date.now();
        this.#apply(answer);
        if (since === undefined) void this.#defineFilter(signal);
        since = answer.nextBatch;
        failures = 0;
        this.status.set(this.status.get().kind === "live" ? this.status.get() : { kind: "live" });
        this.#tellWaiting();
      } catch (error) {
        if (signal.aborted) break;
        isHurried = again.signal.aborted;
        if (isHurried) continue;
        this.#tellWaiting();
        if (isEnded(error)) return this.status.set({ kind: "signed-out" });
        failures += 1;
        await this.#wait(error, failures);
      }
    }
    this.#tellWaiting();
  }

  stop(): void {
    this.#stop.abort();
  }

  /** Ends a wait for the next try, for instance when the device is online again. */
  retryNow(): void {
    this.#wake.abort();
  }

  /**
   * Makes sure that the last answer is not older than a poll may take: after a sleep of the device the poll that is
   * open may never end. Resolves when the server has answered, or has failed to; see `status`.
   */
  async refresh(): Promise<void> {
    const isFresh = Math.abs(Date.now() - this.#answeredAt) <= LONG_POLL_MS + MARGIN_MS;
    if (isFresh || this.status.get().kind !== "live" || this.#stop.signal.aborted) return;
    await new Promise<void>((resolve) => {
      this.#waiting.add(resolve);
      this.#again.abort();
    });
  }

  /** Asks nothing until `work` has ended: while a session is ended on the server, polls would be refused. */
  restDuring(work: Promise<unknown>): void {
    this.#rest = Promise.allSettled([this.#rest, work]);
    this.#again.abort();
  }

  #tellWaiting(): void {
    for (const resolve of this.#waiting) resolve();
    this.#waiting.clear();
  }

  async #poll(since: string | undefined, again: boolean, signal: AbortSignal) {
    const job =
      since === undefined
        ? new SyncJob({
            ...this.#access,
            filter: JSON.stringify(INITIAL_FILTER),
            timeout: 0,
            useStateAfter: true,
          })
        : new SyncJob({
            ...this.#access,
            since,
            filter: this.#filter ?? JSON.stringify(INCREMENTAL_FILTER),
            // After a failure the first answer comes at once, so that "offline" does not stay up for half a minute.
            timeout: again ? 0 : LONG_POLL_MS,
            useStateAfter: true,
          });
    return unwrap(await this.#access.executor.submit(job, { signal }));
  }

  /** Saves bytes only: without one each sync names the whole filter. So nothing waits for it, and it is asked once. */
  async #defineFilter(signal: AbortSignal): Promise<void> {
    const job = new DefineFilterJob({ ...this.#access, filter: INCREMENTAL_FILTER });
    this.#filter = (await this.#access.executor.submit(job, { signal })).result?.filterId;
  }

  async #wait(error: unknown, failures: number): Promise<void> {
    const before = this.status.get();
    const now = Date.now();
    const asked = error instanceof MatrixError ? (error.retryAfterMs ?? 0) : 0;
    const wait = Math.max(asked, Math.min(FIRST_WAIT_MS * 2 ** (failures - 1), LONGEST_WAIT_MS));
    const since = before.kind === "offline" ? before.since : now;
    this.status.set({ kind: "offline", since, retryAt: now + wait, error });
    this.#wake = new AbortController();
    await pause(wait, this.#stop.signal, this.#wake.signal);
  }
}

/** An account may be unlocked again, and a proxy's own 401 says nothing about the token. */
function isEnded(error: unknown): boolean {
  if (!(error instanceof MatrixError) || error.status !== 401) return false;
  return error.errcode === "M_UNKNOWN_TOKEN" || error.errcode === "M_MISSING_TOKEN";
}
