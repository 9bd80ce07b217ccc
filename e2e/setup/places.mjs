import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** The folder of the clone. */
export const root = fileURLToPath(new URL("../../", import.meta.url));

/** Everything that set-up and running servers write, apart from node_modules and dist; git ignores it. */
export const workFolder = join(root, ".servers");

/** A path inside {@link workFolder}. */
export function inWorkFolder(/** @type {string[]} */ ...parts) {
  return join(workFolder, ...parts);
}
