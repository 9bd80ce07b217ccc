import type { JobQueuePolicy } from "#src/matrix/jobs/base-job.ts";

/** A job that takes its turn in a queue. */
export interface Turn {
  readonly policy: JobQueuePolicy;
  /** Starts the job. `settled` must be called in the very step that settles its promise, after that. */
  run(settled: (success: boolean) => void): void;
  /** Settles the job's promise without running it. */
  cancel(): void;
}

/** First in, first out, one at a time for each id; different ids side by side. */
export class JobQueues {
  /** Who waits behind the turn that runs. No entry: nothing runs. */
  readonly #waiting = new Map<string, Turn[]>();

  /** Runs the turn now if nothing else of the same id runs, else after all that came before it. */
  enter(id: string, turn: Turn): void {
    const waiting = this.#waiting.get(id);
    if (waiting !== undefined) {
      waiting.push(turn);
      return;
    }
    this.#waiting.set(id, []);
    this.#start(id, turn);
  }

  /** Takes back a turn that waits. */
  leave(id: string, turn: Turn): void {
    const waiting = this.#waiting.get(id) ?? [];
    const index = waiting.indexOf(turn);
    if (index !== -1) waiting.splice(index, 1);
  }

  cancelWaiting(): void {
    for (const waiting of this.#waiting.values()) {
      for (const turn of waiting.splice(0)) turn.cancel();
    }
  }

  #start(id: string, turn: Turn): void {
    turn.run((success) => {
      const waiting = this.#waiting.get(id) ?? [];
      if (!success && turn.policy === "CancelFutureIfFailed") {
        for (const victim of waiting.splice(0)) victim.cancel();
      }
      const next = waiting.shift();
      if (next === undefined) this.#waiting.delete(id);
      else this.#start(id, next);
    });
  }
}
