import { vi } from "vitest";

/** Waits until a check holds; on a busy machine that takes a while. */
export function eventually(check: () => void): Promise<void> {
  return vi.waitFor(check, { timeout: 10_000 });
}

/** Lets a test put time on; it goes by as usual otherwise. */
export function fakeTime(): void {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "Date"], shouldAdvanceTime: true });
}

/** Lets the database of the test come to rest while time stands still. */
export async function settle(): Promise<void> {
  for (let turn = 0; turn < 30; turn += 1) {
    await new Promise((resolve) => {
      setImmediate(resolve);
    });
  }
}
