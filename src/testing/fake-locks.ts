type Work<Result> = () => Promise<Result>;
interface Options {
  readonly signal?: AbortSignal;
  readonly steal?: boolean;
}

/** Web Locks as far as Usher uses them: one at a time for each name, in order. Node 20 has none. */
export class FakeLocks {
  readonly #last = new Map<string, Promise<unknown>>();
  /** Takes the lock from who holds it. */
  readonly #rob = new Map<string, () => void>();

  request<Result>(name: string, work: Work<Result>): Promise<Result>;
  request<Result>(name: string, options: Options, work: Work<Result>): Promise<Result>;
  request<Result>(name: string, ...rest: [Work<Result>] | [Options, Work<Result>]): Promise<Result> {
    const [options, work] = rest.length === 1 ? [{}, rest[0]] : rest;
    const before = options.steal === true ? undefined : this.#last.get(name);
    if (options.steal === true) this.#rob.get(name)?.();
    const mine = this.#hold(name, before ?? Promise.resolve(), options.signal, work);
    this.#last.set(
      name,
      mine.catch(() => undefined),
    );
    return mine;
  }

  async #hold<Result>(
    name: string,
    before: Promise<unknown>,
    signal: AbortSignal | undefined,
    work: Work<Result>,
  ): Promise<Result> {
    await before;
    if (signal?.aborted === true) throw new DOMException("The request was ended", "AbortError");
    const robbed = new Promise<never>((_, reject) => {
      this.#rob.set(name, () => reject(new DOMException("The lock was stolen", "AbortError")));
    });
    return Promise.race([work(), robbed]);
  }
}
