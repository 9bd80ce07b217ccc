import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { inWorkFolder } from "./places.mjs";
import { findPython } from "./requirements.mjs";
import { outputOf, run } from "./run.mjs";
import { step } from "./say.mjs";

/** The two servers pin different versions of one library, so each has an environment of its own. */
const environments = {
  // Synapse needs authlib where people sign in by SSO.
  synapse: ["matrix-synapse==1.163.2", "authlib==1.9.10"],
  // Sydent imports prometheus-client without declaring it.
  sydent: ["matrix-sydent==2.6.1", "prometheus-client==0.26.0"],
};

/** The Python interpreter of one server's environment. */
export function pythonOf(/** @type {"synapse" | "sydent"} */ server) {
  return inWorkFolder("python", server, "bin/python");
}

/** Makes both environments, side by side, unless they are there already. */
export async function installPythonServers() {
  await Promise.all([install("Synapse", "synapse"), install("Sydent", "sydent")]);
}

/**
 * @param {string} title
 * @param {"synapse" | "sydent"} server
 */
async function install(title, server) {
  const folder = inWorkFolder("python", server);
  const done = join(folder, "installed.txt");
  const requirements = environments[server].join("\n");
  const complete = existsSync(done) && readFileSync(done, "utf8") === requirements;
  if (complete && outputOf(pythonOf(server), ["--version"]) !== undefined) return;

  const python = findPython();
  const log = inWorkFolder(`logs/install-${server}.log`);
  await step(`Python environment for ${title}`, async () => {
    rmSync(folder, { recursive: true, force: true });
    await run("python -m venv", python, ["-m", "venv", folder], { log });
    const pip = [
      "-m",
      "pip",
      "install",
      "--disable-pip-version-check",
      "--no-input",
      "--progress-bar",
      "off",
    ];
    await run(`pip install ${title}`, pythonOf(server), [...pip, ...environments[server]], { log });
    writeFileSync(done, requirements);
  });
}
