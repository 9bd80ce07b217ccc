import { say, SetupError } from "#e2e/setup/say.mjs";

/** @typedef {{ stop: () => Promise<unknown> }} Stoppable */

/**
 * Starts things and keeps them until Ctrl-C or a request to end; then stops them, the last one first.
 * A {@link SetupError} is shown as its one line and ends with exit code 1.
 * @param {(keep: <T extends Stoppable>(starting: Promise<T>) => Promise<T>) => Promise<void>} start
 */
export async function untilStopped(start) {
  /** @type {Promise<Stoppable>[]} */
  const started = [];
  let stopping = false;

  /** @param {number} exitCode */
  const stop = async (exitCode) => {
    if (stopping) return;
    stopping = true;
    // What is still starting is waited for, so that nothing is left behind.
    for (const server of await Promise.allSettled(started.toReversed())) {
      if (server.status === "fulfilled") await server.value.stop();
    }
    process.exit(exitCode);
  };
  for (const signal of /** @type {const} */ (["SIGINT", "SIGTERM", "SIGHUP"])) {
    process.on(signal, () => {
      // Asked twice: the servers end by themselves when this process is gone.
      if (stopping) process.exit(1);
      say("\nStopping …");
      void stop(0);
    });
  }
  try {
    await start((starting) => {
      started.push(starting);
      return starting;
    });
  } catch (error) {
    if (stopping) return;
    if (!(error instanceof SetupError)) throw error;
    process.stderr.write(`${error.message}\n`);
    await stop(1);
  }
}
