import http from "node:http";
import { startPlainOrTls } from "./plain-or-tls.mjs";
import { documentAt } from "./terms.mjs";

/**
 * Puts one port before Sydent, which speaks plain HTTP only, that speaks both TLS and plain HTTP. The documents that
 * its terms name can be read there, too.
 * @param {import("./layout.mjs").Layout} layout
 */
export async function startIdentityFront(layout) {
  const agent = new http.Agent({ keepAlive: true });
  /** @type {http.RequestListener} */
  const forward = (request, response) => {
    const { method, url, headers } = request;
    const page = documentAt(url ?? "/");
    if (page !== undefined) {
      response.writeHead(200, { "Content-Type": "text/html; charset=utf-8" }).end(page);
      return;
    }
    const target = { host: "127.0.0.1", port: layout.ports.sydent, agent, path: url ?? "/", headers };
    const onward = http.request(method === undefined ? target : { ...target, method }, (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(response);
    });
    onward.once("error", () => {
      if (!response.headersSent) response.writeHead(502);
      response.end();
    });
    request.pipe(onward);
  };
  const front = await startPlainOrTls(layout.ports.identityServer, forward);
  return {
    stop: async () => {
      agent.destroy();
      await front.stop();
    },
  };
}
