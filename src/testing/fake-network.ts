/** A server that lives in the test: answers a request, or says that it does not know it. */
export interface FakeServer {
  readonly origin: string;
  respond(request: Request): Promise<Response | undefined>;
}

/** What a planted fault does with a request: answers in the server's place, or throws as a dead connection does. */
export type Fault = (request: Request, serve: () => Promise<Response>) => Promise<Response> | Response;

/** The connection dies: before the server saw the request, or after it did its work. */
export const lostBefore: Fault = () => {
  throw new TypeError("network");
};
export const lostAfter: Fault = async (_request, serve) => {
  await serve();
  throw new TypeError("network");
};

/** For `RetryingOptions`: as many attempts as ever, and no time lost between them. */
export const NO_WAITS = [0, 0];

export function json(body: unknown, status = 200): Response {
  return new Response(JSON.stringify(body), { status, headers: { "content-type": "application/json" } });
}

export function matrixError(
  status: number,
  errcode: string,
  more: Readonly<Record<string, unknown>> = {},
): Response {
  return json({ errcode, error: errcode, ...more }, status);
}

/** All servers of one test behind one `fetch`. A request that no server knows is an error of the test. */
export class FakeNetwork {
  /** Every request so far, as `METHOD path`, without its query. */
  readonly requests: string[] = [];
  readonly #servers: readonly FakeServer[];
  readonly #faults: { readonly match: string; readonly fault: Fault; readonly lasts: boolean }[] = [];

  constructor(...servers: readonly FakeServer[]) {
    this.#servers = servers;
  }

  /** The next request whose `METHOD path` contains `match` meets the fault. */
  plant(match: string, fault: Fault): void {
    this.#faults.push({ match, fault, lasts: false });
  }

  /** Every request whose `METHOD path` contains `match` meets the fault, until the function returned is called. */
  plantLasting(match: string, fault: Fault): () => void {
    const planted = { match, fault, lasts: true };
    this.#faults.push(planted);
    return () => void this.#faults.splice(this.#faults.indexOf(planted), 1);
  }

  /** How many requests so far contain `match` in their `METHOD path`. */
  count(match: string): number {
    return this.requests.filter((line) => line.includes(match)).length;
  }

  readonly fetch: typeof globalThis.fetch = async (input, init) => {
    const request = new Request(input, init);
    const { origin, pathname } = new URL(request.url);
    const line = `${request.method} ${pathname}`;
    this.requests.push(line);
    const serve = async (): Promise<Response> => {
      const server = this.#servers.find((candidate) => candidate.origin === origin);
      if (server === undefined) throw new TypeError("no server answers there");
      const response = await server.respond(request);
      if (response === undefined) throw new Error(`The fake server does not know ${line}`);
      return response;
    };
    const planted = this.#faults.find(({ match }) => line.includes(match));
    if (planted === undefined) return serve();
    if (!planted.lasts) this.#faults.splice(this.#faults.indexOf(planted), 1);
    return planted.fault(request, serve);
  };
}
