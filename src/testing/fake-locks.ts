/** Web Locks as far as Usher uses them: one at a time for each name, in order. Node 20 has none. */
export class FakeLocks {
  readonly #last = new Map<string, Promise<unknown>>();

  request<Result>(name: string, work: () => Promise<Result>): Promise<Result> {
    const before = this.#last.get(name) ?? Promise.resolve();
    const mine = before.then(work, work);
    this.#last.set(name, mine);
    return mine;
  }
}
