import { spawn } from "node:child_process";
import { mkdtempSync } from "node:fs";
import { rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable, Writable } from "node:stream";
import { chromium } from "@playwright/test";
import * as v from "valibot";
import { launchOptions } from "#e2e/setup/launch-options.mjs";

const created = v.object({ targetId: v.string() });
const attached = v.object({ sessionId: v.string() });

/** Makes a folder for what a browser keeps. */
export function newProfile() {
  return mkdtempSync(join(tmpdir(), "usher-bench-"));
}

export async function removeProfile(/** @type {string} */ profile) {
  await rm(profile, { recursive: true, force: true, maxRetries: 10 });
}

/**
 * A Chromium that is watched by nobody: Playwright follows every request of a page, and what that costs with
 * answers of many megabytes would be counted as the page's. https://chromedevtools.github.io/devtools-protocol/
 */
export class PlainChromium {
  #profile;
  #keepsProfile;
  /** @type {import("node:child_process").ChildProcess} */
  #process;
  #lastId = 0;
  #received = "";
  /** @type {Map<number, { resolve: (result: unknown) => void, reject: (error: Error) => void }>} */
  #waiting = new Map();
  /** @type {Set<(method: string, params: unknown) => void>} */
  #listeners = new Set();

  /** @param {string} [profile] a folder that stays; else all is forgotten with it */
  constructor(profile) {
    this.#keepsProfile = profile !== undefined;
    this.#profile = profile ?? newProfile();
    const { executablePath = chromium.executablePath(), args = [] } = launchOptions();
    const flags = ["--headless=new", "--no-first-run", "--remote-debugging-pipe"];
    this.#process = spawn(executablePath, [...flags, `--user-data-dir=${this.#profile}`, ...args], {
      stdio: ["ignore", "ignore", "ignore", "pipe", "pipe"],
    });
    this.#process.once("error", (error) => this.#failAll(error));
    this.#process.once("exit", () => this.#failAll(new Error("Chromium ended")));
    const answers = this.#process.stdio[4];
    if (!(answers instanceof Readable)) throw new TypeError("Chromium has no pipe");
    answers.setEncoding("utf8").on("data", (chunk) => this.#receive(chunk));
  }

  /** Opens a page. */
  async open(/** @type {string} */ url) {
    const { targetId } = v.parse(created, await this.send("Target.createTarget", { url }));
    const attaching = await this.send("Target.attachToTarget", { targetId, flatten: true });
    const { sessionId } = v.parse(attached, attaching);
    return {
      send: (/** @type {string} */ method, params = {}) => this.send(method, params, sessionId),
      close: () => this.send("Target.closeTarget", { targetId }),
    };
  }

  /**
   * @param {string} method
   * @param {object} [params]
   * @param {string} [sessionId] of a page
   * @returns {Promise<unknown>} what the protocol says
   */
  send(method, params = {}, sessionId) {
    this.#lastId += 1;
    const id = this.#lastId;
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject });
      const pipe = this.#process.stdio[3];
      if (pipe instanceof Writable) pipe.write(`${JSON.stringify({ id, method, params, sessionId })}\0`);
    });
  }

  /** Hands on every event until the function that it returns is called. */
  listen(/** @type {(method: string, params: unknown) => void} */ listener) {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  async close() {
    const ended = new Promise((resolve) => this.#process.once("exit", resolve));
    await this.send("Browser.close");
    await ended;
    if (!this.#keepsProfile) await removeProfile(this.#profile);
  }

  /** Ends it as a crash or a power cut does: nothing of it can write anything any more. */
  async kill() {
    const ended = new Promise((resolve) => this.#process.once("exit", resolve));
    this.#process.kill("SIGKILL");
    await ended;
    // Else the next one would take it for one that still runs.
    for (const name of ["SingletonLock", "SingletonCookie", "SingletonSocket"]) {
      await rm(join(this.#profile, name), { force: true });
    }
  }

  #receive(/** @type {string} */ chunk) {
    const messages = (this.#received + chunk).split("\0");
    this.#received = messages.pop() ?? "";
    for (const message of messages) {
      const { id, method, params, result, error } = JSON.parse(message);
      if (method !== undefined) for (const listener of this.#listeners) listener(method, params);
      const waiting = this.#waiting.get(id);
      this.#waiting.delete(id);
      if (error === undefined) waiting?.resolve(result);
      else waiting?.reject(new Error(error.message));
    }
  }

  #failAll(/** @type {Error} */ error) {
    for (const { reject } of this.#waiting.values()) reject(error);
    this.#waiting.clear();
  }
}
