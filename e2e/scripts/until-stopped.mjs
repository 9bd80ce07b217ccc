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
  /** When stopping began. @type {number | undefined} */
  let stopping;

  /** @param {number} exitCode */
  const stop = async (exitCode) => {
    if (stopping !== undefined) return;
    stopping = Date.now();
    // What is still starting is waited for, so that nothing is left behind.
    for (const server of await Promise.allSettled(started.toReversed())) {
      if (server.status === "fulfilled") await server.value.stop();
    }
    process.exit(exitCode);
  };
  for (const signal of /** @type {const} */ (["SIGINT", "SIGTERM", "SIGHUP"])) {
    process.on(signal, () => {
      // Asked again by an impatient person (npm passes on what we got ourselves, at once): the servers end by
      // themselves when this process is gone.
      if (stopping !== undefined && Date.now() - stopping > 1000) process.exit(1);
      if (stopping === undefined) say("\nStopping …");
      void stop(0);
    });
  }
  try {
    await start(async (starting) => {
      started.push(starting);
      const server = await starting;
      // Nothing more is started; stop() ends the process.
      if (stopping !== undefined) await new Promise(() => {});
      return server;
    });
  } catch (error) {
    if (stopping !== undefined) return;
    if (!(error instanceof SetupError)) throw error;
    process.stderr.write(`${error.message}\n`);
    await stop(1);
  }
}
