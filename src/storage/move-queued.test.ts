import { beforeEach, describe, expect, it } from "vitest";
import { newRun, newRunOf } from "#src/outbox/new-run.ts";
import { newPace } from "#src/outbox/pace.ts";
import { reduceRow } from "#src/outbox/reduce-row.ts";
import { freshIndexedDb } from "#src/testing/fresh-indexed-db.ts";
import { Database } from "./database.ts";
import type { RowRecord, RunRecord } from "./outbox-records.ts";
import { OutboxStore } from "./outbox-store.ts";
import type { StoredLedger } from "./stored-ledger.ts";

const ME = "@ada:example.org";
/** More than are written at a time, twice. */
const MANY = 450;
const NEW = { runId: "new", roomId: "!new:example.org" } as const;

let store: OutboxStore;

beforeEach(async () => {
  freshIndexedDb();
  store = new OutboxStore(new Database());
  const rows = Array.from({ length: MANY }, (_, place) => ({
    medium: "email" as const,
    address: `person${place}@example.org`,
    invitee: place % 3 === 0 ? (`@person${place}:example.org` as const) : undefined,
  }));
  const start = { runId: "old", roomId: "!old:example.org", idServer: "id.example.org", rows } as const;
  const { run, rows: made } = newRun(ME, start, 1);
  await store.addRun(run, made);
});

function takeOut({ run, row, pace = newPace(ME, row.lane) }: StoredLedger) {
  return reduceRow({ run, row, pace }, { type: "moved", runId: NEW.runId }, 2);
}

describe("a long list that goes on in another room", () => {
  it("is there in its order, and nothing of it is left", async () => {
    const moved = await store.moveQueued("old", {
      takeOut,
      begin: (run, rows) => newRunOf(run, rows, NEW, 2),
    });
    const addresses = Array.from({ length: MANY }, (_, place) => `person${place}@example.org`);
    expect((await store.rows("new")).map(({ address }) => address)).toEqual(addresses);
    const old = await store.rows("old");
    expect(old.map(({ seq }) => seq)).toEqual(addresses.map((_, place) => place + 1));
    expect(old.every(({ state, movedTo }) => state === "skipped" && movedTo === "new")).toBe(true);
    const runs = new Map((await store.runs(ME)).map((run) => [run.runId, run]));
    expect(runs.get("old")).toMatchObject({ seq: MANY, moved: MANY, counts: { queued: 0, skipped: MANY } });
    expect(runs.get("new")?.counts.queued).toBe(MANY);
    expect(moved?.from.run).toEqual(runs.get("old"));
  });

  it("stays where it is, all of it, when that fails at the last row", async () => {
    let rows = 0;
    const failing = (ledger: StoredLedger) => {
      rows += 1;
      if (rows === MANY) throw new Error("broken");
      return takeOut(ledger);
    };
    const begin = (run: RunRecord, moved: readonly RowRecord[]) => newRunOf(run, moved, NEW, 2);
    const move = { takeOut: failing, begin };
    await expect(store.moveQueued("old", move)).rejects.toBeInstanceOf(Error);
    expect(new Set((await store.rows("old")).map(({ state }) => state))).toEqual(new Set(["queued"]));
    expect(await store.rows("new")).toEqual([]);
  });
});
