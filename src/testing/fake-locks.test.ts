import { beforeEach, describe, expect, it } from "vitest";
import { settle } from "./time-of-tests.ts";
import { FakeLocks } from "./fake-locks.ts";
import { gate } from "./gate.ts";

let locks: FakeLocks;
/** Who has had the lock, in order. */
let had: string[];
beforeEach(() => {
  locks = new FakeLocks();
  had = [];
});

/** Asks for the lock; whoever gets it keeps it until `release`. */
function ask(who: string, options: { signal?: AbortSignal; steal?: boolean } = {}) {
  const held = gate();
  const got = locks.request("a room", options, async () => {
    had.push(who);
    await held.opened;
    return who;
  });
  const end = got.catch((error: Error) => error.name);
  return { end, release: held.open };
}

describe("a lock", () => {
  it("goes to those who wait in the order in which they asked", async () => {
    const [first, second] = [ask("first"), ask("second")];
    ask("third");
    await settle();
    expect(had).toEqual(["first"]);
    first.release();
    expect(await first.end).toBe("first");
    second.release();
    expect(await second.end).toBe("second");
    await settle();
    expect(had).toEqual(["first", "second", "third"]);
  });

  it("is passed on when the work of its holder fails", async () => {
    const failing = locks.request("a room", () => Promise.reject(new TypeError("broken")));
    ask("second");
    await expect(failing).rejects.toThrow("broken");
    await settle();
    expect(had).toEqual(["second"]);
  });

  it("that is stolen goes to the thief alone; who waits keeps their place, and the robbed one's end changes nothing", async () => {
    const [first, second] = [ask("first"), ask("second")];
    await settle();
    const third = ask("third", { steal: true });
    expect(await first.end).toBe("AbortError");
    await settle();
    expect(had).toEqual(["first", "third"]);
    first.release();
    await settle();
    expect(had).toEqual(["first", "third"]);
    ask("first again");
    third.release();
    expect(await third.end).toBe("third");
    await settle();
    expect(had).toEqual(["first", "third", "second"]);
    second.release();
    await settle();
    expect(had).toEqual(["first", "third", "second", "first again"]);
  });

  it("is not waited for any more, and at once, when the signal ends that", async () => {
    const waiting = new AbortController();
    const first = ask("first");
    const second = ask("second", { signal: waiting.signal });
    ask("third");
    await settle();
    waiting.abort();
    expect(await second.end).toBe("AbortError");
    first.release();
    await settle();
    expect(had).toEqual(["first", "third"]);
  });

  it("is kept when the signal comes after it was got, and passed on when it comes just before", async () => {
    const [early, late] = [new AbortController(), new AbortController()];
    const first = ask("first", { signal: early.signal });
    early.abort();
    expect(await first.end).toBe("AbortError");
    const second = ask("second", { signal: late.signal });
    await settle();
    late.abort();
    second.release();
    await settle();
    expect(had).toEqual(["second"]);
    expect(await ask("third", { signal: late.signal }).end).toBe("AbortError");
    expect(await ask("third", { signal: late.signal, steal: true }).end).toBe("NotSupportedError");
  });
});
