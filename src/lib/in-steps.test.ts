import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { inSteps } from "./in-steps.ts";

let clock = 0;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  vi.spyOn(performance, "now").mockImplementation(() => clock);
});

afterEach(() => {
  vi.useRealTimers();
});

/** Work of `count` steps, each of which takes so many milliseconds. */
function* work(count: number, ms: number): Generator<void, string> {
  for (let step = 0; step < count; step += 1) {
    clock += ms;
    yield;
  }
  return "done";
}

it("does short work at once, without waiting for a timer", async () => {
  await expect(inSteps(work(5, 1))).resolves.toBe("done");
});

it("pauses after some milliseconds of work, and goes on after that", async () => {
  const ended = vi.fn<(value: string) => void>();
  void inSteps(work(3, 10)).then(ended);
  await Promise.resolve();
  expect(vi.getTimerCount()).toBe(1);
  await vi.runAllTimersAsync();
  expect(ended).toHaveBeenCalledWith("done");
});

it("ends at a pause when it is aborted", async () => {
  const controller = new AbortController();
  const ended = vi.fn<(reason: unknown) => void>();
  inSteps(work(3, 10), controller.signal).catch(ended);
  controller.abort("enough");
  await vi.runAllTimersAsync();
  expect(ended).toHaveBeenCalledWith("enough");
});
