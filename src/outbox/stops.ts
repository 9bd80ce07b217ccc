import type { StopReason } from "./preflight.ts";
import type { Activity } from "./run-activity.ts";
import type { Waker } from "./waker.ts";

/** How long until something that stopped all is tried again: grows up to the last. */
const AGAIN_MS = [5_000, 15_000, 60_000, 300_000];

interface StopsParts {
  readonly waker: Waker;
  readonly ended: AbortSignal;
  readonly tell: (activity: Activity) => void;
}

/** The waits of a room's sender for what keeps all rows from going out and ends by itself. */
export class Stops {
  readonly #parts: StopsParts;
  #failures = 0;
  #since = 0;

  constructor(parts: StopsParts) {
    this.#parts = parts;
  }

  /** Tells what stops it, and waits: longer each time, but no longer than until there is news. */
  async wait(reason: StopReason): Promise<void> {
    const { waker, ended, tell } = this.#parts;
    if (this.#failures === 0) this.#since = Date.now();
    const wait = AGAIN_MS[Math.min(this.#failures, AGAIN_MS.length - 1)] ?? 0;
    this.#failures += 1;
    tell({ kind: "stopped", reason, since: this.#since });
    const until = Date.now() + wait;
    while (Date.now() < until && !waker.hasNews && !ended.aborted) await waker.wait(ended, until);
  }

  /** A row goes out. */
  over(): void {
    this.#failures = 0;
  }
}
