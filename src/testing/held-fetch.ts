/** A request that waits for the test to decide what becomes of it. */
export interface HeldRequest {
  readonly url: string;
  readonly init: RequestInit;
  readonly header: Headers;
  answer(status: number, body?: unknown): void;
  fail(): void;
}

/** A `fetch` that answers when it is told to. Like the real one it rejects when its signal aborts. */
export class HeldFetch {
  /** In the order in which they left. */
  readonly requests: HeldRequest[] = [];

  readonly fetch: typeof globalThis.fetch = (input, init = {}) =>
    new Promise((resolve, reject) => {
      init.signal?.addEventListener("abort", () => reject(new DOMException("aborted", "AbortError")));
      this.requests.push({
        url: input instanceof Request ? input.url : String(input),
        init,
        header: new Headers(init.headers),
        answer: (status, body = {}) => resolve(new Response(JSON.stringify(body), { status })),
        fail: () => reject(new TypeError("fetch failed")),
      });
    });

  /** The paths that were asked for, in order. */
  get paths(): readonly string[] {
    return this.requests.map(({ url }) => new URL(url).pathname);
  }

  at(index: number): HeldRequest {
    const request = this.requests[index];
    if (request === undefined) throw new Error(`There were only ${this.requests.length} requests.`);
    return request;
  }
}

/** Until everything that is not waiting for the outside has run. */
export function settled(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve);
  });
}
