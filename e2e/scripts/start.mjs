/**
 * npm start [-- --reset] [-- --profile default]: everything, ready to be tried in a browser.
 * npm run dev: the same, with the app's sources and hot reload in place of the build.
 */
import { existsSync, rmSync } from "node:fs";
import { parseArgs } from "node:util";
import { buildApp, distFolder } from "#e2e/setup/app-build.mjs";
import { prepare } from "#e2e/setup/prepare.mjs";
import { say } from "#e2e/setup/say.mjs";
import { demoLayout as layout } from "#e2e/servers/layout.mjs";
import { untilStopped } from "./until-stopped.mjs";

const { values: options } = parseArgs({
  options: {
    reset: { type: "boolean", default: false },
    dev: { type: "boolean", default: false },
    profile: { type: "string", default: "fast" },
  },
});

await untilStopped(async (keep) => {
  say("Usher: setting up what is missing …");
  await prepare(layout.ports);
  if (options.reset) rmSync(layout.folder, { recursive: true, force: true });
  if (!options.dev) await buildApp(distFolder);

  // These need the packages that were just installed.
  const { makeCertificates } = await import("#e2e/servers/certificates.mjs");
  const { startStack } = await import("#e2e/servers/stack.mjs");
  const { startOAuthHomeserver } = await import("#e2e/servers/oauth/oauth-homeserver.mjs");
  const { seedOAuthHomeserver } = await import("#e2e/seed/oauth-people.mjs");
  const { seedDemo } = await import("#e2e/seed/seed.mjs");
  const { printDirections } = await import("./directions.mjs");

  await makeCertificates();
  if (!existsSync(layout.path("seeded"))) {
    // What a seeding that was broken off left behind cannot be gone on with.
    rmSync(layout.folder, { recursive: true, force: true });
    await seedDemo(layout);
  }
  const profile = options.profile === "default" ? "default" : "fast";
  await Promise.all([keep(startStack(layout, { profile })), keep(startOAuthHomeserver(layout, profile))]);
  await seedOAuthHomeserver(layout);
  if (options.dev) {
    const { startDevServer } = await import("#e2e/servers/dev-server.mjs");
    await keep(startDevServer(layout));
  } else {
    const { startAppServer } = await import("#e2e/servers/app-server.mjs");
    await keep(startAppServer(layout, distFolder));
  }
  printDirections(layout);
});
