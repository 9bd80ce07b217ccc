/**
 * Binds a server of this process to a loopback port.
 * @param {import("node:net").Server} server
 * @param {number} port
 * @returns {Promise<() => Promise<void>>} ends the server and every connection it has
 */
export async function listen(server, port) {
  /** @type {Set<import("node:net").Socket>} */
  const sockets = new Set();
  server.on("connection", (socket) => {
    sockets.add(socket);
    socket.once("close", () => sockets.delete(socket));
  });
  await new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", () => resolve(undefined));
  });
  return () =>
    new Promise((resolve) => {
      server.close(() => resolve());
      for (const socket of sockets) socket.destroy();
    });
}
