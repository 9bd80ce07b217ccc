import { expect, test } from "vitest";
import { Database } from "#src/storage/database.ts";
import { OutboxStore } from "#src/storage/outbox-store.ts";
import { freshIndexedDb } from "#src/testing/fresh-indexed-db.ts";
import { newRun } from "./new-run.ts";
import { OutboxLedger } from "./outbox-ledger.ts";

const me = "@ada:example.org";
const roomId = "!room:example.org";
const address = "ana@example.org";

test("an address is unsettled also while its row changes from one such state to another", async () => {
  for (let turns = 0; turns < 12; turns += 1) {
    freshIndexedDb();
    const kept = new OutboxStore(new Database());
    const rows = [{ medium: "email", address }] as const;
    const made = newRun(me, { runId: "run", roomId, idServer: "id", rows }, Date.now());
    await kept.addRun(made.run, made.rows);
    const epoch = await kept.raiseEpoch(me, roomId);
    const read = kept.unsettledAddresses(me, roomId);
    for (let turn = 0; turn < turns; turn += 1) await new Promise(setImmediate);
    const ledger = new OutboxLedger(kept, () => undefined);
    await ledger.step({ runId: "run", rowId: 0 }, { type: "claimed" }, epoch);
    expect({ turns, unsettled: await read }).toEqual({ turns, unsettled: new Set([address]) });
  }
});
