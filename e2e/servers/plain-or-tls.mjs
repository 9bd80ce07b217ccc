import { readFileSync } from "node:fs";
import http from "node:http";
import https from "node:https";
import net from "node:net";
import { certificates } from "./certificates.mjs";
import { listen } from "./listen.mjs";

/** The first byte of a TLS connection: a handshake record. */
const tlsHandshake = 22;

/**
 * Serves plain HTTP and TLS on one loopback port, told apart by the first byte: Synapse insists on TLS, and a
 * browser page must not meet the test certificate.
 * @param {number} port 0 for any that is free
 * @param {http.RequestListener} answer
 */
export async function startPlainOrTls(port, answer) {
  const secure = https.createServer(
    { cert: readFileSync(certificates.certificate), key: readFileSync(certificates.key) },
    answer,
  );
  const plain = http.createServer(answer);
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
  const stop = await listen(front, port);
  const address = front.address();
  return { port: typeof address === "object" && address !== null ? address.port : port, stop };
}
