import { describe, expect, test } from "vitest";
import { DOUBLE, SINGLE, type Fault } from "#src/testing/outbox-model/faults.ts";
import { LedgerModel, type Person } from "#src/testing/outbox-model/ledger-model.ts";
import type { ModelServer } from "#src/testing/outbox-model/model-server.ts";
import { loopWithRetries, multiInviter } from "#src/testing/outbox-model/other-strategies.ts";

const addresses = ["ana@example.org", "ben@example.org"];
const plans: readonly (readonly Fault[])[] = [[], ...SINGLE.map((fault) => [fault]), ...DOUBLE];

const nameOf = (plan: readonly Fault[]) => plan.map(({ name }) => name).join(" · ");
const crashes = (plan: readonly Fault[]) => plan.filter(({ crash }) => crash).length;

function ledger(over: "PUT" | "POST", plan: readonly Fault[], person: Person = "asks") {
  return new LedgerModel({ addresses, over, plan, person }).go();
}

function isDuplicated(server: ModelServer): boolean {
  return addresses.some((address) => server.mailsTo(address) > 1);
}

describe.each(["PUT", "POST"] as const)("The ledger over %s, in every single and double fault,", (over) => {
  test("takes no step that cannot be, loses no row, sends nothing twice without a look, and says sent only of what the room shows", () => {
    const wrong = plans.flatMap((plan) =>
      ledger(over, plan).problems.map((problem) => `${nameOf(plan)}: ${problem}`),
    );
    expect(wrong).toEqual([]);
  });

  test("comes to an end for every row, and none of them is lost in silence", () => {
    const wrong = plans.filter((plan) =>
      ledger(over, plan).rows.some(({ state, address }, _, rows) => {
        const isSettled = state === "sent" || state === "refused" || state === "skipped";
        return !isSettled || rows.filter((row) => row.address === address).length !== 1;
      }),
    );
    expect(wrong.map(nameOf)).toEqual([]);
  });
});

describe("The ledger over PUT, in every single and double fault,", () => {
  test.each<Person>(["asks", "sends-again"])(
    "mails once for each decision of a person who %s, and at most once more for each crash of the homeserver",
    (person) => {
      const wrong = plans.filter((plan) => {
        const { server, decisions } = ledger("PUT", plan, person);
        return addresses.some(
          (address) => server.mailsTo(address) > (decisions.get(address) ?? 0) + crashes(plan),
        );
      });
      expect(wrong.map(nameOf)).toEqual([]);
    },
  );

  test("mails nobody twice where the homeserver did not die in a request that the browser sent again", () => {
    const isNamed = ({ crash, resent }: Fault) => crash === true && resent === true;
    const wrong = plans.filter(
      (plan) => isDuplicated(ledger("PUT", plan).server) && !plan.some((fault) => isNamed(fault)),
    );
    expect(wrong.map(nameOf)).toEqual([]);
  });
});

describe("Beside other strategies", () => {
  const strategies = {
    "a loop with retries": (plan: readonly Fault[]) => loopWithRetries(addresses, plan),
    "Element's MultiInviter": (plan: readonly Fault[]) => multiInviter(addresses, plan),
    "this ledger over POST": (plan: readonly Fault[]) => ledger("POST", plan).server,
    "this ledger over PUT": (plan: readonly Fault[]) => ledger("PUT", plan).server,
  };
  const table = Object.entries(strategies).map(([name, run]) => ({
    name,
    single: SINGLE.filter((fault) => isDuplicated(run([fault]))).length,
    double: DOUBLE.filter((plan) => isDuplicated(run(plan))).length,
  }));

  test("the ledger mails somebody twice in the fewest faults: those in which the homeserver dies and the browser sends again", () => {
    const [loop, element, overPost, overPut] = table;
    expect([SINGLE.length, DOUBLE.length]).toEqual([37, 2804]);
    expect(overPut).toEqual({ name: "this ledger over PUT", single: 2, double: 258 });
    expect(overPost).toEqual({ name: "this ledger over POST", single: 3, double: 384 });
    for (const other of [loop, element]) {
      expect(other?.single).toBeGreaterThan(overPost?.single ?? 0);
      expect(other?.double).toBeGreaterThan(overPost?.double ?? 0);
    }
  });
});
