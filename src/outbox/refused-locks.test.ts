import { afterEach, expect, test, vi } from "vitest";
import { FakeLocks } from "#src/testing/fake-locks.ts";
import { moderator } from "#src/testing/run-of-tests.ts";
import { until } from "#src/testing/signed-in-session.ts";
import { fakeTime, letPass } from "#src/testing/time-of-tests.ts";

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

test.each([
  [
    "throws",
    () => {
      throw new DOMException("not here", "SecurityError");
    },
  ],
  ["rejects", () => Promise.reject(new DOMException("not here", "SecurityError"))],
])(
  "where the browser %s instead of giving a lock, nothing goes out, and it is asked again in a while",
  async (_how, refuse) => {
    const locks = new FakeLocks();
    const asked = vi.spyOn(locks, "request").mockImplementation(refuse);
    vi.stubGlobal("navigator", { locks });
    const tab = await moderator();
    fakeTime();
    await tab.start("ana@example.org");
    await until(() => asked.mock.calls.length > 0);
    await letPass(5_000);
    expect(asked).toHaveBeenCalledTimes(1);
    expect(tab.mails).toEqual([]);
    asked.mockRestore();
    await letPass(6_000);
    await tab.reach("sent");
    tab.close();
  },
);
