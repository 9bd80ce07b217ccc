import { Exchange } from "./fault-exchange.mjs";
import { startPlainOrTls } from "./plain-or-tls.mjs";

/**
 * What is done to a request instead of passing it on.
 * @typedef {(exchange: Exchange) => void | Promise<void>} Fault
 */

/**
 * A request that went through.
 * @typedef {object} Hit
 * @property {string} method
 * @property {string} path with its query
 * @property {number} at in milliseconds
 * @property {string} fault the name of what was done to it, "" for nothing
 */

/**
 * Stands before a server on loopback and passes everything on, until a test has it do otherwise. It speaks plain
 * HTTP and TLS on one port, so that it fits before a homeserver and before an identity server.
 */
export class FaultProxy {
  /** Everything that came, without what browsers ask before they send across origins. @type {Hit[]} */
  hits = [];
  /** @type {{ match: RegExp, fault: Fault, name: string, left: number }[]} */
  #rules = [];
  #targetPort;
  /** @type {Awaited<ReturnType<typeof startPlainOrTls>> | undefined} */
  #server;

  /** @param {number} targetPort */
  constructor(targetPort) {
    this.#targetPort = targetPort;
  }

  /**
   * @param {number} targetPort of the server behind it
   * @param {number} port 0 for any that is free
   */
  static async start(targetPort, port = 0) {
    const proxy = new FaultProxy(targetPort);
    proxy.#server = await startPlainOrTls(port, (request, response) => void proxy.#answer(request, response));
    return proxy;
  }

  get port() {
    return this.#server?.port ?? 0;
  }

  get url() {
    return `http://localhost:${this.port}`;
  }

  /**
   * Has a fault happen to the next requests whose method and path match, such as `/^PUT .*\/invite\//`.
   * @param {RegExp} match
   * @param {Fault} fault
   * @param {{ times?: number, name?: string }} [options] once, unless said
   */
  on(match, fault, { times = 1, name = fault.name } = {}) {
    this.#rules.push({ match, fault, name, left: times });
  }

  /** Passes everything on from now on. */
  clear() {
    this.#rules = [];
  }

  /** What came and matches. */
  matching(/** @type {RegExp} */ match) {
    return this.hits.filter(({ method, path }) => match.test(`${method} ${path}`));
  }

  async stop() {
    await this.#server?.stop();
  }

  /** @type {(...args: Parameters<import("node:http").RequestListener>) => Promise<void>} */
  async #answer(request, response) {
    const { method = "GET", url: path = "/" } = request;
    const line = `${method} ${path}`;
    const rule =
      method === "OPTIONS" ? undefined : this.#rules.find(({ match, left }) => left > 0 && match.test(line));
    if (rule !== undefined) rule.left -= 1;
    const exchange = new Exchange(request, response, this.#targetPort);
    try {
      await exchange.read();
      if (method !== "OPTIONS") this.hits.push({ method, path, at: Date.now(), fault: rule?.name ?? "" });
      if (rule === undefined) await exchange.pass();
      else await rule.fault(exchange);
    } catch {
      // Whoever asked has gone.
      response.destroy();
    }
  }
}
