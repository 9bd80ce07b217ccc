import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { pythonOf } from "#e2e/setup/python.mjs";
import { root } from "#e2e/setup/places.mjs";

/**
 * A room whose first event, by `creator`, has the content `create`, and whose power levels are `levels`, if it has
 * any. All its `users` are in it.
 * @typedef {object} DrawnRoom
 * @property {string} version
 * @property {string} creator
 * @property {Record<string, unknown>} create
 * @property {Record<string, unknown> | null} levels
 * @property {readonly string[]} users
 */

/**
 * Asks the rules of the installed Synapse which users may invite: for rooms that its interface does not let anybody
 * make, but that other servers have.
 * @param {readonly DrawnRoom[]} rooms
 * @returns {boolean[][]} by room and user
 */
export function synapseRules(rooms) {
  const script = join(root, "e2e/servers/synapse_rules.py");
  const { status, stdout, stderr } = spawnSync(pythonOf("synapse"), [script], {
    input: JSON.stringify(rooms),
    encoding: "utf8",
    maxBuffer: 1 << 26,
  });
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout);
}
