import { readFileSync } from "node:fs";
import http from "node:http";
import https from "node:https";
import net from "node:net";
import { certificates } from "./certificates.mjs";
import { listen } from "./listen.mjs";

/** The first byte of a TLS connection: a handshake record. */
const tlsHandshake = 22;

/**
 * Puts one port before Sydent that speaks both TLS and plain HTTP, told apart by the first byte:
 * Synapse insists on TLS, and a browser page must not meet the test certificate.
 * @param {import("./layout.mjs").Layout} layout
 */
export async function startIdentityFront(layout) {
  const agent = new http.Agent({ keepAlive: true });
  /** @type {http.RequestListener} */
  const forward = (request, response) => {
    const { method, url, headers } = request;
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
  const secure = https.createServer(
    { cert: readFileSync(certificates.certificate), key: readFileSync(certificates.key) },
    forward,
  );
  const plain = http.createServer(forward);

  const front = net.createServer((socket) => {
    socket.on("error", () => socket.destroy());
    socket.once("readable", () => {
      const first = socket.read(1);
      if (first === null) {
        socket.destroy();
        return;
      }
      socket.unshift(first);
      (first[0] === tlsHandshake ? secure : plain).emit("connection", socket);
    });
  });
  const stop = await listen(front, layout.ports.identityServer);
  return {
    stop: async () => {
      agent.destroy();
      await stop();
    },
  };
}
