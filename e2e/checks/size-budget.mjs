import { readFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync } from "node:zlib";

const kibibyte = 1024;
const initialBudget = 150 * kibibyte;
const lazyBudget = 25 * kibibyte;

/**
 * One chunk in Vite's manifest.
 * @typedef {{ file: string, isEntry?: boolean, imports?: string[], dynamicImports?: string[] }} Chunk
 */

/**
 * The scripts that the sign-in page needs before it can be used: the entry and the sign-in route, each with all
 * that it imports statically.
 * @param {Record<string, Chunk>} manifest
 * @returns {Set<string>} keys of the manifest
 */
export function initialChunks(manifest) {
  /** @type {Set<string>} */
  const needed = new Set();
  const need = (/** @type {string} */ key) => {
    if (needed.has(key)) return;
    needed.add(key);
    for (const imported of manifest[key]?.imports ?? []) need(imported);
  };
  for (const [key, chunk] of Object.entries(manifest)) {
    if (chunk.isEntry === true || key.startsWith("src/routes/sign-in")) need(key);
  }
  return needed;
}

/**
 * Holds the built scripts against their budgets, compressed with brotli.
 * @param {string} folder the built app
 * @returns {{ problems: string[], summary: string }}
 */
export function sizeBudget(folder) {
  /** @type {Record<string, Chunk>} */
  const manifest = JSON.parse(readFileSync(join(folder, ".vite/manifest.json"), "utf8"));
  const initial = initialChunks(manifest);
  const sizeOf = (/** @type {string} */ file) => brotliCompressSync(readFileSync(join(folder, file))).length;

  const problems = [];
  let total = 0;
  let largest = 0;
  const scripts = Object.entries(manifest).filter(([, { file }]) => file.endsWith(".js"));
  for (const [key, { file }] of scripts) {
    const size = sizeOf(file);
    if (initial.has(key)) {
      total += size;
    } else {
      largest = Math.max(largest, size);
      if (size > lazyBudget)
        problems.push(`${file} (${key}) is ${show(size)}; ${show(lazyBudget)} are allowed`);
    }
  }
  const summary = `sign-in page ${show(total)} of ${show(initialBudget)}, largest lazy chunk ${show(largest)}`;
  if (total > initialBudget) problems.push(`the sign-in page needs ${show(total)} of scripts`);
  if (scripts.length === 0) problems.push("the build has no scripts");
  return { problems, summary };
}

function show(/** @type {number} */ bytes) {
  return `${(bytes / kibibyte).toFixed(1)} KiB`;
}
