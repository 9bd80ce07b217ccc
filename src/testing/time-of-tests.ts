import { vi } from "vitest";
import { PATIENCE_MS } from "./patience.ts";

const STEP_MS = 5_000;

/** Waits until a check holds; also while time stands still. */
export function eventually(check: () => void | Promise<void>): Promise<void> {
  return vi.waitFor(check, { timeout: PATIENCE_MS });
}

/** Lets a test put time on; it goes by as usual otherwise. */
export function fakeTime(): void {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "Date"], shouldAdvanceTime: true });
}

/**
 * Lets all come to rest that waits for no time: the database, the fake servers, what one tab tells another. A row
 * takes some thirty turns from its start to its mail.
 */
export async function settle(): Promise<void> {
  for (let turn = 0; turn < 300; turn += 1) {
    await new Promise((resolve) => {
      setImmediate(resolve);
    });
  }
}

/** Lets time go by that `fakeTime` has stopped, a little at a time, and all that comes of it come to rest. */
export async function letPass(ms: number): Promise<void> {
  for (let left = ms; left > 0; left -= STEP_MS) {
    await vi.advanceTimersByTimeAsync(Math.min(left, STEP_MS));
    await settle();
  }
}
