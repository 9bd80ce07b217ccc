import { expect, test, vi } from "vitest";
import { Observable } from "./observable.ts";

test("a subscriber that throws keeps none of the others from being called, and its error is not swallowed", () => {
  const uncaught = vi.spyOn(globalThis, "queueMicrotask").mockImplementation(() => undefined);
  const observable = new Observable(1);
  const heard: number[] = [];
  observable.subscribe(() => {
    throw new Error("broken");
  });
  observable.subscribe(() => heard.push(observable.get()));
  observable.set(2);
  expect(heard).toEqual([2]);
  expect(uncaught.mock.calls[0]?.[0]).toThrow("broken");
});
