import { spawn } from "node:child_process";
import { closeSync, mkdirSync, openSync, readFileSync } from "node:fs";
import { setTimeout as pause } from "node:timers/promises";
import { root } from "#e2e/setup/places.mjs";
import { pythonOf } from "#e2e/setup/python.mjs";
import { say, SetupError, step } from "#e2e/setup/say.mjs";
import { certificates } from "./certificates.mjs";

/**
 * A server that runs as a process of its own.
 * @typedef {object} RunningServer
 * @property {(offset: number) => Promise<void>} setClock by how many seconds its clock is off from now on; only for a
 *   server that was started with a clock that can be set
 * @property {() => Promise<void>} stop ends the process, by force after 10 s
 * @property {() => Promise<void>} kill ends it by force at once
 */

/**
 * Starts a server written in Python and waits until it answers at `readyUrl`.
 * It gets a process group of its own, so that Ctrl-C reaches only us and we stop things in order,
 * and ends by itself when we are gone.
 * @param {object} options
 * @param {"Synapse" | "Sydent"} options.name
 * @param {import("./layout.mjs").Layout} options.layout
 * @param {string[]} options.module the module to run, and its arguments
 * @param {Record<string, string>} [options.env]
 * @param {string} options.readyUrl
 * @returns {Promise<RunningServer>}
 */
export function startServer({ name, layout, module, env, readyUrl }) {
  return step(name, async () => {
    mkdirSync(layout.path("logs"), { recursive: true });
    const logFile = layout.path("logs", `${name.toLowerCase()}.out`);
    const log = openSync(logFile, "w");
    const python = pythonOf(name === "Synapse" ? "synapse" : "sydent");
    const child = spawn(python, [`${root}e2e/servers/supervised.py`, ...module], {
      cwd: layout.folder,
      detached: true,
      stdio: ["pipe", log, log, "pipe"],
      env: { ...process.env, no_proxy: "localhost,127.0.0.1", ...env, SSL_CERT_FILE: certificates.authority },
    });
    let ended = false;
    const exited = new Promise((resolve) => {
      child.once("error", resolve);
      child.once("exit", resolve);
    }).then(() => (ended = true));
    closeSync(log);
    // Writing to a server that has just ended is no reason for us to end.
    child.stdin?.on("error", () => {});
    const setClock = async (/** @type {number} */ offset) => {
      const confirmed = new Promise((resolve) => child.stdio[3]?.once("data", resolve));
      child.stdin?.write(`${offset}\n`);
      await Promise.race([confirmed, exited]);
    };

    let isWanted = true;
    const kill = async () => {
      isWanted = false;
      if (ended) return;
      child.kill("SIGKILL");
      await exited;
    };
    const stop = async () => {
      isWanted = false;
      if (ended) return;
      child.kill("SIGTERM");
      const force = setTimeout(() => child.kill("SIGKILL"), 10_000);
      await exited;
      clearTimeout(force);
    };
    if (!(await answers(readyUrl, () => ended))) {
      await stop();
      throw new SetupError(`${name} did not start. The end of ${logFile}:\n${endOf(logFile)}`);
    }
    void exited.then(() => {
      if (isWanted)
        say(`${name} has ended by itself; its words are in ${logFile}. Stop with Ctrl-C and start again.`);
    });
    return { setClock, stop, kill };
  });
}

/** Whether a URL answers with success within a minute, and before the process ends. */
async function answers(/** @type {string} */ url, /** @type {() => boolean} */ hasEnded) {
  const until = Date.now() + 60_000;
  while (Date.now() < until && !hasEnded()) {
    const response = await fetch(url).catch(() => undefined);
    await response?.body?.cancel();
    if (response?.ok === true) return true;
    await pause(50);
  }
  return false;
}

function endOf(/** @type {string} */ file) {
  return readFileSync(file, "utf8").slice(-2000).trimEnd();
}
