import http from "node:http";

/** @typedef {{ status: number, headers: http.IncomingHttpHeaders, body: Buffer }} Answer */

/** A request on its way to a server, and what a fault can do with it. */
export class Exchange {
  #request;
  #response;
  #targetPort;
  #body = Buffer.alloc(0);

  /**
   * @param {http.IncomingMessage} request
   * @param {http.ServerResponse} response
   * @param {number} targetPort
   */
  constructor(request, response, targetPort) {
    this.#request = request;
    this.#response = response;
    this.#targetPort = targetPort;
  }

  async read() {
    const parts = [];
    for await (const part of this.#request) parts.push(Buffer.from(part));
    this.#body = Buffer.concat(parts);
  }

  /** Method and path, such as `PUT /_matrix/client/…`. */
  get line() {
    return `${this.#request.method} ${this.#request.url}`;
  }

  /** The access token that it carries, with the scheme before it. */
  get authorization() {
    return this.#request.headers.authorization;
  }

  /** What the body says, `{}` if it is not JSON. @returns {Record<string, unknown>} */
  get json() {
    try {
      return JSON.parse(this.#body.toString("utf8"));
    } catch {
      return {};
    }
  }

  /**
   * Has the server do it. A server that is away answers as a gateway would say it. Reading ends when whoever asked
   * has gone; what writes goes on, as it does without anybody between.
   * @returns {Promise<Answer>}
   */
  forward() {
    const { method = "GET", url: path = "/", headers } = this.#request;
    return new Promise((resolve) => {
      const away = () =>
        resolve({
          status: 502,
          headers: { ...cors, "content-type": "text/html" },
          body: Buffer.from("<p>502"),
        });
      const target = { host: "127.0.0.1", port: this.#targetPort, agent: false, method, path, headers };
      const onward = http.request(target, (answer) => {
        /** @type {Buffer[]} */
        const parts = [];
        answer.on("data", (part) => parts.push(part));
        answer.once("error", away);
        answer.once("end", () => {
          const { statusCode: status = 502, headers: answered } = answer;
          resolve({ status, headers: answered, body: Buffer.concat(parts) });
        });
      });
      onward.once("error", away);
      if (method === "GET") this.#response.once("close", () => onward.destroy());
      onward.end(this.#body);
    });
  }

  async pass() {
    this.send(await this.forward());
  }

  send(/** @type {Answer} */ { status, headers, body }) {
    const { "transfer-encoding": _, connection: __, ...rest } = headers;
    this.#response.writeHead(status, { ...rest, "content-length": body.length });
    this.#response.end(body);
  }

  /** Answers in the server's place. */
  answer(/** @type {number} */ status, /** @type {unknown} */ body, type = "application/json") {
    const text = typeof body === "string" ? body : JSON.stringify(body);
    this.send({ status, headers: { ...cors, "content-type": type }, body: Buffer.from(text) });
  }

  /** Breaks the connection off without a word. */
  drop() {
    this.#request.socket.destroy();
  }

  /** Breaks it off in the middle of an answer. */
  cutOff(/** @type {Answer} */ { status, headers, body }) {
    const { "transfer-encoding": _, connection: __, ...rest } = headers;
    this.#response.writeHead(status, { ...rest, "content-length": body.length });
    this.#response.write(body.subarray(0, Math.floor(body.length / 2)));
    setTimeout(() => this.drop(), 20);
  }
}

const cors = { "access-control-allow-origin": "*" };
