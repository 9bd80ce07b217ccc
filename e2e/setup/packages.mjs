import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { inWorkFolder, root } from "./places.mjs";
import { run } from "./run.mjs";
import { step } from "./say.mjs";

/** Installs the npm packages when node_modules is missing or is not what the lockfile says. */
export async function installPackages() {
  const wanted = join(root, "package-lock.json");
  const present = join(root, "node_modules/.package-lock.json");
  if (existsSync(present) && isInstalled(readLock(wanted), readLock(present))) return;
  await step("npm packages", () => npm(["ci", "--ignore-scripts"]));
}

/**
 * Whether every package of a lockfile is in node_modules at its version.
 * Optional ones may be absent: most are for other operating systems.
 * @param {Lock} wanted package-lock.json
 * @param {Lock} present node_modules/.package-lock.json
 */
export function isInstalled(wanted, present) {
  return Object.entries(wanted.packages).every(([path, entry]) => {
    if (path === "") return true;
    const version = present.packages[path]?.version;
    return version === entry.version || (version === undefined && entry.optional === true);
  });
}

/** @param {string[]} args */
function npm(args) {
  const log = inWorkFolder("logs/npm.log");
  const script = process.env.npm_execpath;
  return script?.endsWith(".js")
    ? run("npm", process.execPath, [script, ...args], { log, cwd: root })
    : run("npm", "npm", args, { log, cwd: root });
}

/** @returns {Lock} */
function readLock(/** @type {string} */ path) {
  return JSON.parse(readFileSync(path, "utf8"));
}

/** @typedef {{ packages: Record<string, { version?: string, optional?: boolean }> }} Lock */
