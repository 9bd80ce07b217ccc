import { setImmediate } from "node:timers";

type Work<Result> = () => Promise<Result>;
interface Options {
  readonly signal?: AbortSignal;
  readonly steal?: boolean;
}
interface Claim {
  /** Does the work and settles what was promised, unless the waiting was ended. */
  readonly begin: () => Promise<void>;
  readonly reject: (reason: unknown) => void;
}
interface Lock {
  holder?: Claim | undefined;
  readonly waiting: Claim[];
}

/**
 * Web Locks as far as Usher uses them: one at a time for each name, in the order in which they are asked for. Who
 * steals comes before all who wait; they keep their places, and whoever was robbed goes on working without the
 * lock. Node 20 has none. https://www.w3.org/TR/web-locks/#algorithms
 */
export class FakeLocks {
  readonly #locks = new Map<string, Lock>();

  request<Result>(name: string, work: Work<Result>): Promise<Result>;
  request<Result>(name: string, options: Options, work: Work<Result>): Promise<Result>;
  async request<Result>(name: string, ...rest: [Work<Result>] | [Options, Work<Result>]): Promise<Result> {
    const [{ signal, steal = false }, work] = rest.length === 1 ? [{}, rest[0]] : rest;
    if (steal && signal !== undefined) throw new DOMException("A theft has no signal", "NotSupportedError");
    signal?.throwIfAborted();
    const lock = this.#locks.get(name) ?? { waiting: [] };
    this.#locks.set(name, lock);
    return new Promise<Result>((resolve, reject) => {
      const begin = async () => {
        if (signal?.aborted !== true) await work().then(resolve, reject);
      };
      const claim = { begin, reject };
      if (steal) rob(lock, claim);
      else lock.waiting.push(claim);
      signal?.addEventListener("abort", () => {
        leave(lock, claim);
        reject(signal.reason);
      });
      grantNext(lock);
    });
  }
}

function rob(lock: Lock, claim: Claim): void {
  lock.holder?.reject(new DOMException("The lock was stolen", "AbortError"));
  lock.holder = undefined;
  lock.waiting.unshift(claim);
}

function leave({ waiting }: Lock, claim: Claim): void {
  const place = waiting.indexOf(claim);
  if (place !== -1) waiting.splice(place, 1);
}

function grantNext(lock: Lock): void {
  if (lock.holder !== undefined) return;
  const claim = lock.waiting.shift();
  if (claim === undefined) return;
  lock.holder = claim;
  setImmediate(async () => {
    await claim.begin();
    if (lock.holder !== claim) return;
    lock.holder = undefined;
    grantNext(lock);
  });
}

/** Gives happy-dom, which says `null`, the locks that every browser has; nobody holds one of them. */
export function haveNewLocks(): void {
  Object.defineProperty(navigator, "locks", { value: new FakeLocks(), configurable: true });
}
