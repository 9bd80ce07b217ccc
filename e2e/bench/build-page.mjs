import { join } from "node:path";
import { build } from "vite";
import { inWorkFolder, root } from "#e2e/setup/places.mjs";

/**
 * Builds a page of this folder for the browser, as the app is built.
 * @param {string} name
 * @returns {Promise<string>} the folder with the built page
 */
export async function buildPage(name) {
  const outDir = inWorkFolder("bench", name);
  await build({
    configFile: false,
    root: join(root, "e2e/bench", name),
    logLevel: "error",
    build: { outDir, emptyOutDir: true, target: "es2023", modulePreload: { polyfill: false } },
  });
  return outDir;
}
