import { pause } from "#src/lib/pause.ts";

/** Timers are set anew this often: one that was set before a sleep or a change of the clock tells a wrong time. */
const LONGEST_MS = 20_000;

/** Lets work wait for a time or for news, whichever comes first. */
export class Waker {
  #news = new AbortController();

  /** There is news: whoever waits looks again, and whoever looks now will not wait. */
  wake(): void {
    this.#news.abort();
  }

  /** Whether news came since the last `listen`. */
  get hasNews(): boolean {
    return this.#news.signal.aborted;
  }

  /** To be called before looking: news that come while one looks end the next wait. */
  listen(): void {
    if (this.#news.signal.aborted) this.#news = new AbortController();
  }

  /** Until `at` (by this device's clock) at the latest, and not longer than 20 s. */
  async wait(ended: AbortSignal, at = Number.POSITIVE_INFINITY): Promise<void> {
    const ms = Math.max(0, Math.min(at - Date.now(), LONGEST_MS));
    await pause(ms, ended, this.#news.signal);
  }
}
