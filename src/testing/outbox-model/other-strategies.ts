import { healthy, type Fault, type Reply } from "./faults.ts";
import { ModelServer } from "./model-server.ts";

const TRIES = 3;

function isYes(reply: Reply): boolean {
  return reply !== "lost" && reply.status === 200;
}

function isLimit(reply: Reply): boolean {
  return reply !== "lost" && reply.status === 429 && reply.body !== undefined;
}

/** One list, and the requests for it as they meet the faults of a plan. */
class PlannedRequests {
  readonly server = new ModelServer();
  readonly #plan: readonly Fault[];
  #nth = 0;
  #now = 0;

  constructor(plan: readonly Fault[]) {
    this.#plan = plan;
  }

  wait(ms: number): void {
    this.#now += ms;
    this.server.pass(this.#now);
  }

  /** `died`: the tab did, and all it had in memory is gone. */
  send(address: string): Reply | "died" {
    const fault = this.#plan[this.#nth] ?? healthy;
    this.#nth += 1;
    if (fault.tabDies === "before-write" || fault.tabDies === "after-write") return "died";
    const reply = this.server.request(address, undefined, fault, this.#now);
    if (fault.lateMs !== undefined) this.wait(fault.lateMs);
    return fault.tabDies === undefined ? reply : "died";
  }
}

/**
 * Whoever has lost a list with its tab starts it again, without those that the room shows as invited.
 * @returns the server at the end
 */
function untilListDone(
  addresses: readonly string[],
  plan: readonly Fault[],
  work: (requests: PlannedRequests, rest: readonly string[]) => "done" | "died",
): ModelServer {
  const requests = new PlannedRequests(plan);
  const { server } = requests;
  let rest = addresses;
  while (work(requests, rest) === "died") rest = addresses.filter((address) => !server.shows(address));
  requests.wait(1_000_000);
  return server;
}

/** A loop that tries each address again until there is a yes, three times at most. */
export function loopWithRetries(addresses: readonly string[], plan: readonly Fault[]): ModelServer {
  return untilListDone(addresses, plan, (requests, rest) => {
    for (const address of rest) {
      for (let tries = 0; tries < TRIES; tries += 1) {
        const reply = requests.send(address);
        if (reply === "died") return "died";
        if (isYes(reply)) break;
        requests.wait(1000);
      }
    }
    return "done";
  });
}

/**
 * As Element does it: one after another, every five seconds again while the server asks to wait, on to the next
 * on any other error. What failed is tried once more, all together, when the person presses the button for it.
 */
export function multiInviter(addresses: readonly string[], plan: readonly Fault[]): ModelServer {
  return untilListDone(addresses, plan, (requests, rest) => {
    let list = rest;
    for (let press = 0; press < 2; press += 1) {
      const failed: string[] = [];
      for (const address of list) {
        let reply = requests.send(address);
        while (reply !== "died" && isLimit(reply)) {
          requests.wait(5000);
          reply = requests.send(address);
        }
        if (reply === "died") return "died";
        if (!isYes(reply)) failed.push(address);
      }
      list = failed;
    }
    return "done";
  });
}
