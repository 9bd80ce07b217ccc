import { createServer } from "node:net";
import { outputOf } from "./run.mjs";
import { SetupError } from "./say.mjs";

/** Fails when this Node is older than the project needs. */
export function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  throw new SetupError(`Node 20.19 or newer is needed; this is ${process.versions.node}.`);
}

/** Fails when there is no openssl, which makes the test certificates. */
export function checkOpenssl() {
  if (outputOf("openssl", ["version"]) === undefined) {
    throw new SetupError("openssl is needed to make the test certificates, and was not found.");
  }
}

/**
 * The name of a Python that is new enough for Synapse and Sydent and can make virtual environments.
 * The variable PYTHON names one to be used instead of the first that fits.
 */
export function findPython() {
  const names = process.env.PYTHON ? [process.env.PYTHON] : ["python3", ...pythonsByVersion(), "python"];
  const newEnough = names.filter((name) => {
    const version = /Python (\d+)\.(\d+)/.exec(outputOf(name, ["--version"]) ?? "");
    return version !== null && Number(version[1]) === 3 && Number(version[2]) >= 10;
  });
  if (newEnough.length === 0) {
    throw new SetupError("Python 3.10 or newer is needed for Synapse and Sydent (PYTHON=… names one).");
  }
  const complete = newEnough.find((name) => outputOf(name, ["-c", "import venv, ensurepip"]) !== undefined);
  if (complete === undefined) {
    throw new SetupError(`${newEnough[0]} cannot make virtual environments: install python3-venv.`);
  }
  return complete;
}

function pythonsByVersion() {
  return ["python3.13", "python3.12", "python3.11", "python3.10"];
}

/**
 * Fails, naming them, when other programs hold any of these ports on the loopback addresses.
 * @param {number[]} ports
 */
export async function checkPorts(ports) {
  const taken = [];
  for (const port of ports) {
    if (!((await isFree(port, "127.0.0.1")) && (await isFree(port, "::1")))) taken.push(port);
  }
  if (taken.length === 0) return;
  throw new SetupError(
    `${taken.length === 1 ? "Port" : "Ports"} ${taken.join(", ")}: taken by another program. Is Usher already running in another terminal?`,
  );
}

/** @returns {Promise<boolean>} */
function isFree(/** @type {number} */ port, /** @type {string} */ host) {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once("error", (error) => resolve("code" in error && error.code !== "EADDRINUSE"));
    probe.listen(port, host, () => probe.close(() => resolve(true)));
  });
}
