import { rmSync } from "node:fs";
import { buildApp, testedFolder } from "#e2e/setup/app-build.mjs";
import { prepare } from "#e2e/setup/prepare.mjs";
import { startAppServer } from "./app-server.mjs";
import { makeCertificates } from "./certificates.mjs";
import { testLayout as layout } from "./layout.mjs";
import { startOAuthHomeserver } from "./oauth/oauth-homeserver.mjs";
import { startStack } from "./stack.mjs";

/** Starts fresh servers for a run of the browser tests; returns what stops them. */
export default async function startForTests() {
  await prepare(layout.ports);
  await buildApp(testedFolder);
  await makeCertificates();
  rmSync(layout.folder, { recursive: true, force: true });
  const servers = await Promise.all([
    startStack(layout, { sso: true }),
    startOAuthHomeserver(layout),
    startAppServer(layout, testedFolder),
  ]);
  return async () => {
    await Promise.all(servers.map((server) => server.stop()));
  };
}
