import { rmSync } from "node:fs";
import { buildApp, testedFolder } from "#e2e/setup/app-build.mjs";
import { prepare } from "#e2e/setup/prepare.mjs";
import { startAppServer } from "./app-server.mjs";
import { makeCertificates } from "./certificates.mjs";
import { testLayout as layout } from "./layout.mjs";
import { startStack } from "./stack.mjs";

/** Starts fresh servers for a run of the browser tests; returns what stops them. */
export default async function startForTests() {
  await prepare(layout.ports);
  await buildApp(testedFolder);
  await makeCertificates();
  rmSync(layout.folder, { recursive: true, force: true });
  const stack = await startStack(layout);
  const app = await startAppServer(layout, testedFolder);
  return async () => {
    await app.stop();
    await stack.stop();
  };
}
