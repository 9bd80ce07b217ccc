import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { Observable } from "#src/lib/observable.ts";
import { calmly } from "./calmly.ts";

beforeEach(() => {
  vi.useFakeTimers();
  vi.advanceTimersByTime(10_000);
});
afterEach(() => {
  vi.advanceTimersByTime(10_000);
  vi.useRealTimers();
});

/** The end of the work at hand, and of the task after it. */
async function done() {
  for (let task = 0; task < 3; task += 1) {
    await new Promise((resolve) => {
      const { port1, port2 } = new MessageChannel();
      port1.addEventListener("message", () => {
        port1.close();
        resolve(undefined);
      });
      port1.start();
      port2.postMessage(undefined);
    });
  }
}

test("a change is told of after the work that made it and all that follows from that, the next ones together a quarter of a second later", async () => {
  const source = new Observable(0);
  const seen: number[] = [];
  const calm = calmly(source);
  calm.subscribe(() => seen.push(calm.get()));
  source.set(1);
  source.set(2);
  for (let turn = 0; turn < 10; turn += 1) await Promise.resolve();
  expect(seen).toEqual([]);
  await done();
  expect(seen).toEqual([2]);
  source.set(3);
  await done();
  source.set(4);
  await done();
  expect(seen).toEqual([2]);
  vi.advanceTimersByTime(250);
  expect(seen).toEqual([2, 4]);
  vi.advanceTimersByTime(1000);
  source.set(5);
  await done();
  expect(seen).toEqual([2, 4, 5]);
});

test("what changes of several sources is told of at the same time", async () => {
  const [rows, runs] = [new Observable("rows"), new Observable("runs")];
  const seen: string[] = [];
  for (const source of [rows, runs]) {
    const calm = calmly(source);
    calm.subscribe(() => seen.push(calm.get()));
  }
  rows.set("rows 1");
  runs.set("runs 1");
  await done();
  vi.advanceTimersByTime(100);
  runs.set("runs 2");
  vi.advanceTimersByTime(100);
  rows.set("rows 2");
  await done();
  expect(seen).toEqual(["rows 1", "runs 1"]);
  vi.advanceTimersByTime(50);
  expect(seen).toEqual(["rows 1", "runs 1", "runs 2", "rows 2"]);
});

test("what was quiet is told of at once, however often another source changes", async () => {
  const [rooms, runs] = [new Observable(0), new Observable("none")];
  const [calmRooms, calmRuns] = [calmly(rooms), calmly(runs)];
  calmRooms.subscribe(() => undefined);
  calmRuns.subscribe(() => undefined);
  rooms.set(1);
  await done();
  rooms.set(2);
  runs.set("one");
  await done();
  expect(calmRuns.get()).toBe("one");
});

test("a listener that throws keeps no other from being told", async () => {
  const reported = vi.spyOn(globalThis, "queueMicrotask").mockReturnValue();
  const [broken, sound] = [new Observable(0), new Observable(0)];
  calmly(broken).subscribe(() => {
    throw new Error("broken");
  });
  calmly(sound).subscribe(() => undefined);
  broken.set(1);
  sound.set(1);
  await done();
  expect(reported).toHaveBeenCalledOnce();
  expect(calmly(sound).get()).toBe(1);
});

test("a hidden page, whose timers come late, tells of the next change all the same", async () => {
  const source = new Observable(0);
  const seen: number[] = [];
  const calm = calmly(source);
  calm.subscribe(() => seen.push(calm.get()));
  source.set(1);
  await done();
  source.set(2);
  vi.spyOn(performance, "now").mockReturnValue(performance.now() + 400);
  source.set(3);
  await done();
  vi.restoreAllMocks();
  expect(seen).toEqual([1, 3]);
});

test("who comes later sees what is so, and all of a source share one", async () => {
  const source = new Observable("a");
  expect(calmly(source)).toBe(calmly(source));
  const calm = calmly(source);
  const end = calm.subscribe(() => undefined);
  source.set("b");
  await done();
  source.set("c");
  expect(calm.get()).toBe("b");
  end();
  expect(calm.get()).toBe("c");
  source.set("d");
  expect(calm.get()).toBe("d");
});
