import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { freshIndexedDb } from "#src/testing/fresh-indexed-db.ts";
import { healthy, SINGLE } from "#src/testing/outbox-model/faults.ts";
import { TabsModel } from "#src/testing/outbox-model/tabs-model.ts";

const DAY = 86_400_000;

beforeEach(() => {
  freshIndexedDb();
  vi.useFakeTimers({ toFake: ["Date"] });
});

afterEach(() => vi.useRealTimers());

interface Act {
  /** For whoever reads how a property failed. */
  readonly name: string;
  readonly act: (model: TabsModel) => unknown;
}

const nth = fc.nat(3);
const fault = fc.oneof({ weight: 2, arbitrary: fc.constant(healthy) }, fc.constantFrom(...SINGLE));
const decision = fc.constantFrom("send-again", "left", "arrived" as const);
const clock = fc.oneof(fc.nat(120_000), fc.constantFrom(-DAY, DAY, -3_600_000, 3_600_000));

/** A kind of act that is drawn as often as `weight` says, among the others. */
function drawn<Value>(
  weight: number,
  values: fc.Arbitrary<Value>,
  what: (value: Value) => Act,
): fc.WeightedArbitrary<Act> {
  return { weight, arbitrary: values.map(what) };
}

const none = fc.constant(undefined);
const act = fc.oneof(
  drawn(5, nth, (tab) => ({ name: `claim ${tab}`, act: (model) => model.claim(tab) })),
  drawn(5, fault, (one) => ({ name: `serve ${one.name}`, act: (model) => model.serve(one) })),
  drawn(5, fc.boolean(), (claims) => ({
    name: claims ? "answer and claim" : "answer",
    act: (model) => model.answer(claims),
  })),
  drawn(3, nth, (tab) => ({ name: `sync ${tab}`, act: (model) => model.sync(tab) })),
  drawn(3, none, () => ({ name: "looked", act: (model) => model.lookedInVain() })),
  drawn(2, decision, (one) => ({ name: one, act: (model) => model.decide(one) })),
  drawn(2, none, () => ({ name: "go on", act: (model) => model.goOn() })),
  drawn(1, none, () => ({ name: "new tab", act: (model) => model.open() })),
  drawn(1, nth, (tab) => ({ name: `kill ${tab}`, act: (model) => model.kill(tab) })),
  drawn(1, clock, (ms) => ({ name: `clock ${ms}`, act: () => vi.setSystemTime(Date.now() + ms) })),
);

describe("However tabs, servers, clock and person interleave", () => {
  test("only the newest tab sends, every mail was decided, what is sent is in the room, and no row leaves the ledger", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(act, { minLength: 10, maxLength: 60, size: "max" }), async (acts) => {
        const model = new TabsModel();
        await model.begin();
        for (const each of acts) {
          await each.act(model);
          await model.check();
          expect({ after: each.name, problems: model.problems }).toEqual({ after: each.name, problems: [] });
        }
      }),
      { numRuns: 300 },
    );
  });
});
