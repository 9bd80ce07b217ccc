import { installPackages } from "./packages.mjs";
import { installPythonServers } from "./python.mjs";
import { checkNode, checkOpenssl, checkPorts, findPython } from "./requirements.mjs";

/**
 * Checks what must be there already and installs what the servers and the app need.
 * Uses nothing but Node itself, because it runs before the packages are there.
 * @param {Record<string, number>} ports which must be free, by what they are for
 */
export async function prepare(ports) {
  checkNode();
  checkOpenssl();
  findPython();
  await checkPorts(Object.values(ports));
  await Promise.all([installPackages(), installPythonServers()]);
}
