import { spawn, spawnSync } from "node:child_process";
import { createWriteStream, mkdirSync } from "node:fs";
import { dirname } from "node:path";
import { SetupError } from "./say.mjs";

/**
 * Runs a program to its end with its output in a log file.
 * Fails with the last lines of that output when the program does.
 * @param {string} what how the program is called in the message
 * @param {string} command
 * @param {string[]} args
 * @param {{ log: string, cwd?: string, env?: NodeJS.ProcessEnv }} options
 * @returns {Promise<void>}
 */
export function run(what, command, args, { log, cwd, env }) {
  mkdirSync(dirname(log), { recursive: true });
  const file = createWriteStream(log, { flags: "a" });
  let tail = "";
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd, env: env ?? process.env, stdio: ["ignore", "pipe", "pipe"] });
    const endWithUs = () => child.kill();
    process.once("exit", endWithUs);
    for (const stream of [child.stdout, child.stderr]) {
      stream.on("data", (chunk) => {
        file.write(chunk);
        tail = (tail + String(chunk)).slice(-2000);
      });
    }
    child.once("error", (error) => reject(new SetupError(`${what} could not be started: ${error.message}`)));
    child.once("close", (code) => {
      file.end();
      process.off("exit", endWithUs);
      if (code === 0) resolve();
      else reject(new SetupError(`${what} failed. The end of ${log}:\n${tail.trimEnd()}`));
    });
  });
}

/**
 * What a short-lived program prints, or `undefined` when it is missing or fails.
 * @param {string} command
 * @param {string[]} args
 */
export function outputOf(command, args) {
  const result = spawnSync(command, args, { encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] });
  return result.status === 0 ? `${result.stdout}${result.stderr}`.trim() : undefined;
}
