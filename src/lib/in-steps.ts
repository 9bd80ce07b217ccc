import { pause } from "./pause.ts";

/** How long to work before the browser may draw and take input. */
const TURN_MS = 8;

/**
 * Does long work in turns of a few milliseconds, so that no frame waits for it; short work is done at once.
 *
 * @param steps   work that stops often: it goes on after each stop, but for a pause when a turn is over
 * @param signal  ends it at the next pause; then the promise rejects with its reason
 */
export async function inSteps<T>(steps: Generator<void, T>, signal?: AbortSignal): Promise<T> {
  let turnEnds = performance.now() + TURN_MS;
  for (let step = steps.next(); ; step = steps.next()) {
    if (step.done === true) return step.value;
    if (performance.now() < turnEnds) continue;
    await pause(0);
    signal?.throwIfAborted();
    turnEnds = performance.now() + TURN_MS;
  }
}
