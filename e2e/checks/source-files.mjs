import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { root } from "#e2e/setup/places.mjs";

/**
 * Every file of the project that people write, without generated files and translations.
 * @returns {{ path: string, lines: number }[]}
 */
export function sourceFiles() {
  return ["src", "e2e"]
    .flatMap((folder) => filesUnder(join(root, folder)))
    .map((file) => ({
      path: relative(root, file),
      lines: readFileSync(file, "utf8").split("\n").length - 1,
    }));
}

/** @returns {string[]} */
function filesUnder(/** @type {string} */ folder) {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return filesUnder(path);
    return /\.(ts|tsx|mjs|js|css|py)$/.test(entry.name) && !entry.name.includes(".gen.") ? [path] : [];
  });
}
