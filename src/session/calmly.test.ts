import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { Observable } from "#src/lib/observable.ts";
import { calmly } from "./calmly.ts";

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

test("the first change is told of at once, the next ones together a quarter of a second later", () => {
  const source = new Observable(0);
  const seen: number[] = [];
  const calm = calmly(source);
  calm.subscribe(() => seen.push(calm.get()));
  for (const value of [1, 2, 3]) source.set(value);
  expect(seen).toEqual([1]);
  vi.advanceTimersByTime(250);
  expect(seen).toEqual([1, 3]);
  vi.advanceTimersByTime(1000);
  source.set(4);
  expect(seen).toEqual([1, 3, 4]);
});

test("who comes later sees what is so, and all of a source share one", () => {
  const source = new Observable("a");
  expect(calmly(source)).toBe(calmly(source));
  const calm = calmly(source);
  const end = calm.subscribe(() => undefined);
  source.set("b");
  source.set("c");
  expect(calm.get()).toBe("b");
  end();
  expect(calm.get()).toBe("c");
  source.set("d");
  expect(calm.get()).toBe("d");
});
