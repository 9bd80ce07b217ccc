import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { inWorkFolder, root } from "./places.mjs";
import { run } from "./run.mjs";
import { step } from "./say.mjs";

const inputs = ["src", "public", "index.html", "vite.config.ts", "tsconfig.json", "package-lock.json"];

/** The built app of `npm start`, which is also what is put on a web server. */
export const distFolder = join(root, "dist");

/** The built app of the browser tests, so that they change nothing under a running demo. */
export const testedFolder = inWorkFolder("tested-app");

/**
 * Builds the app unless the folder already holds what these sources give.
 * @param {string} folder
 */
export async function buildApp(folder) {
  const record = inWorkFolder("builds", `${basename(folder)}.hash`);
  const hash = hashOfInputs();
  if (existsSync(join(folder, "index.html")) && existsSync(record) && readFileSync(record, "utf8") === hash)
    return;
  await step("Build of the app", () => viteBuild(folder));
  mkdirSync(inWorkFolder("builds"), { recursive: true });
  writeFileSync(record, hash);
}

/** Builds the app, with a manifest that says which chunk needs which. */
function viteBuild(/** @type {string} */ folder) {
  const vite = join(root, "node_modules/vite/bin/vite.js");
  const args = [vite, "build", "--manifest", "--outDir", folder, "--emptyOutDir"];
  return run("vite build", process.execPath, args, { cwd: root, log: inWorkFolder("logs/build.log") });
}

function hashOfInputs() {
  const hash = createHash("sha256");
  for (const file of inputs.flatMap((input) => filesUnder(input)).toSorted()) {
    hash
      .update(file)
      .update("\0")
      .update(readFileSync(join(root, file)));
  }
  return hash.digest("hex");
}

/** @returns {string[]} */
function filesUnder(/** @type {string} */ path) {
  const full = join(root, path);
  if (!existsSync(full)) return [];
  if (!statSync(full).isDirectory()) return [path];
  // Generated files come from the others, and from the build itself.
  const names = readdirSync(full).filter((name) => !name.endsWith(".gen.ts"));
  return names.flatMap((name) => filesUnder(join(path, name)));
}
