import { beforeEach, describe, expect, test, vi } from "vitest";
import { OutboxStore } from "#src/storage/outbox-store.ts";
import { gate } from "#src/testing/gate.ts";
import { ROOM, type ModeratorTab, type tabOf } from "#src/testing/run-of-tests.ts";
import { until } from "#src/testing/signed-in-session.ts";
import { tabsOfTests } from "#src/testing/tabs-of-tests.ts";
import { settle } from "#src/testing/time-of-tests.ts";

type Tab = Awaited<ReturnType<typeof tabOf>>;

const ADDRESSES = ["ana", "ben", "cem", "dora", "eva"].map((name) => `${name}@example.org`);

const { firstTab, another } = tabsOfTests();
let first: ModeratorTab;
let second: Tab;
let third: Tab;

beforeEach(async () => {
  first = await firstTab();
});

/** They wait for their turn, in this order. */
async function openTwoMore() {
  second = await another(first);
  await until(() => doing(second) === "elsewhere");
  third = await another(first);
  await until(() => doing(third) === "elsewhere");
}

const doing = ({ session }: Tab) => session.outbox.activities.get().get(ROOM)?.kind;

const isDone = ({ session }: Tab) =>
  session.outbox.runs.get()?.find(({ runId }) => runId === first.runId)?.counts.sent === ADDRESSES.length;

/** The places in the list that a tab has sent requests for. */
const requestsOf = ({ network }: Tab) =>
  network.requests
    .filter((line) => line.includes(first.invite))
    .map((line) => Number(/-(\d)$/u.exec(line)?.[1]));

/** Until let go, a tab's request for a row gets no answer, though it is done. */
function hang({ network }: Tab, place: number) {
  const held = gate();
  network.plant(`${first.invite}-${place}`, async (_, serve) => {
    const answer = await serve();
    await held.opened;
    return answer;
  });
  return held.open;
}

describe("three tabs", () => {
  test("of which the one that sends is closed: exactly one of the two others goes on, the one that waited longer", async () => {
    hang(first, 1);
    await first.start(...ADDRESSES);
    await until(() => first.mails.length === 2);
    await openTwoMore();
    first.close();
    await until(() => isDone(second) && isDone(third));
    expect(first.mails).toEqual(ADDRESSES);
    expect([first, second, third].map(requestsOf)).toEqual([[0, 1], [2, 3, 4], []]);
  });

  test("of which the third is told to go on while the second waits: it alone sends, whatever the first does when it wakes", async () => {
    const wake = hang(first, 1);
    await first.start(...ADDRESSES);
    await until(() => first.mails.length === 2);
    await openTwoMore();
    hang(third, 3);
    third.session.outbox.continueHere(ROOM);
    await until(() => first.mails.length === 4);
    wake();
    await until(() => doing(first) === "elsewhere");
    expect([first, second, third].map(doing)).toEqual(["elsewhere", "elsewhere", "sending"]);
    expect([first, second, third].map(requestsOf)).toEqual([[0, 1], [], [2, 3]]);

    third.close();
    await until(() => isDone(first) && isDone(second));
    expect(first.mails).toEqual(ADDRESSES);
    expect([first, second, third].map(requestsOf)).toEqual([[0, 1], [4], [2, 3]]);
  });

  test("of which two are told to go on one after the other: the last one sends, and everybody is mailed once", async () => {
    hang(first, 0);
    await first.start(...ADDRESSES);
    await until(() => first.mails.length === 1);
    await openTwoMore();
    hang(second, 1);
    second.session.outbox.continueHere(ROOM);
    await until(() => first.mails.length === 2);
    third.session.outbox.continueHere(ROOM);
    await until(() => isDone(third));
    expect(first.mails).toEqual(ADDRESSES);
    expect([first, second, third].map(requestsOf)).toEqual([[0], [1], [2, 3, 4]]);
  });

  test("of which the third is told to go on just as the first has its answer: no row is taken for sent that was not", async () => {
    const wake = hang(first, 1);
    await first.start(...ADDRESSES);
    await until(() => first.mails.length === 2);
    await openTwoMore();
    // oxlint-disable-next-line typescript/unbound-method -- called with its own `this`
    const { raiseEpoch } = OutboxStore.prototype;
    vi.spyOn(OutboxStore.prototype, "raiseEpoch").mockImplementation(async function late(
      this: OutboxStore,
      ...args
    ) {
      await settle();
      await settle();
      return raiseEpoch.apply(this, args);
    });
    third.session.outbox.continueHere(ROOM);
    await settle();
    wake();
    await until(() => isDone(third));
    expect(first.mails).toEqual(ADDRESSES);
  });
});
