import { describe, expect, test } from "vitest";
import { rowRecord, runRecord } from "#src/testing/run-records.ts";
import { runPhase } from "./run-phase.ts";

const waiting = [rowRecord()];

describe("what is said of a run", () => {
  test("is what holds it, whatever goes on in the room", () => {
    const run = runRecord(waiting, { hold: "paused", heldAt: 7 });
    expect(runPhase(run, { kind: "sending" })).toEqual({ kind: "held", reason: "paused", since: 7 });
  });

  test("is what goes on in its room while rows are left", () => {
    const run = runRecord(waiting);
    expect(runPhase(run, { kind: "waiting", until: 9 })).toEqual({ kind: "waiting", until: 9 });
    expect(runPhase(run, undefined)).toEqual({ kind: "soon" });
  });

  test("is that it needs a decision, or is done, when none is left", () => {
    expect(runPhase(runRecord([rowRecord({ state: "unknown" })]), { kind: "sending" }).kind).toBe("decide");
    expect(runPhase(runRecord([rowRecord({ state: "sent" })], { hold: "paused" }), undefined).kind).toBe(
      "done",
    );
  });
});
