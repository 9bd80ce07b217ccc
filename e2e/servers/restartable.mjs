/** @typedef {import("./processes.mjs").RunningServer} RunningServer */

/**
 * A server that can be started again after it was stopped or killed.
 * @typedef {RunningServer & { start: () => Promise<void> }} Restartable
 */

/**
 * @param {() => Promise<RunningServer>} startServer
 * @returns {Promise<Restartable>}
 */
export async function restartable(startServer) {
  let server = await startServer();
  return {
    setClock: (offset) => server.setClock(offset),
    stop: () => server.stop(),
    kill: () => server.kill(),
    start: async () => {
      server = await startServer();
    },
  };
}
