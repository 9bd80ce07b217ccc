// @vitest-environment happy-dom
import { act, cleanup, render, screen } from "@testing-library/react";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { I18nProvider } from "#src/i18n/i18n-provider.tsx";
import { rowRecord, runRecord } from "#src/testing/run-records.ts";
import { RunSaid } from "./run-said.tsx";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

function sent(n: number) {
  const rows = Array.from({ length: 20 }, (_, rowId) =>
    rowRecord({ rowId, state: rowId < n ? "sent" : "queued" }),
  );
  return (
    <I18nProvider language="en">
      <RunSaid run={runRecord(rows)} />
    </I18nProvider>
  );
}

test("progress is said after a tenth of the run, at most every ten seconds, and at its end; what was said does not stay", () => {
  const { rerender } = render(sent(0));
  const said = () => screen.getByRole("status").textContent;
  const go = (n: number, milliseconds: number) => {
    rerender(sent(n));
    act(() => void vi.advanceTimersByTime(milliseconds));
  };
  go(1, 60_000);
  expect(said()).toBe("");
  go(2, 1);
  expect(said()).toBe("2 sent, 18 waiting");
  go(8, 5_000);
  expect(said()).toBe("");
  go(9, 5_000);
  expect(said()).toBe("9 sent, 11 waiting");
  go(19, 10_000);
  go(20, 7_000);
  expect(said()).toBe("");
  go(20, 3_500);
  expect(said()).toBe("20 sent");
});
