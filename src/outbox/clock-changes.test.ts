import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { matrixError } from "#src/testing/fake-network.ts";
import { moderator, type ModeratorTab } from "#src/testing/run-of-tests.ts";
import { until } from "#src/testing/signed-in-session.ts";
import { fakeTime, letPass } from "#src/testing/time-of-tests.ts";

const DAY = 86_400_000;

let tab: ModeratorTab;

beforeEach(async () => {
  tab = await moderator();
  fakeTime();
});
afterEach(() => {
  vi.useRealTimers();
  tab.close();
});

describe("a clock that is put back by a day", () => {
  test("while the server's limit is waited for leaves the wait what it was", async () => {
    tab.network.plant(`${tab.invite}-0`, () =>
      matrixError(429, "M_LIMIT_EXCEEDED", { retry_after_ms: 60_000 }),
    );
    await tab.start("ana@example.org");
    await until(() => tab.rows()[0]?.answer?.status === 429);
    vi.setSystemTime(Date.now() - DAY);
    await letPass(84_000);
    await tab.reach("sent");
    expect(tab.mails).toEqual(["ana@example.org"]);
  });

  test("while the room is looked at lets that come to its end", async () => {
    tab.network.plant(`${tab.invite}-0`, () => matrixError(500, "M_UNKNOWN"));
    await tab.start("ana@example.org");
    await tab.reach("checking");
    vi.setSystemTime(Date.now() - DAY);
    await letPass(95_000);
    await tab.reach("unknown");
    expect(tab.mails).toEqual([]);
  });
});
