import { rmSync } from "node:fs";
import { startAppServer } from "#e2e/servers/app-server.mjs";
import { makeCertificates } from "#e2e/servers/certificates.mjs";
import { faultLayout } from "#e2e/servers/layout.mjs";
import { startStack, type Stack } from "#e2e/servers/stack.mjs";
import { testedFolder } from "#e2e/setup/app-build.mjs";
import { test as base } from "./fault-fixtures.ts";

/**
 * Tests with servers of their own, which they may stop, kill, and set the homeserver's clock of: nobody else uses them. All of them must be in one
 * file that runs in order.
 */
export const test = base.extend<object, { servers: Stack }>({
  layout: faultLayout,
  servers: [
    // oxlint-disable-next-line no-empty-pattern -- Playwright takes nothing but a pattern here
    async ({}, provide) => {
      await makeCertificates();
      rmSync(faultLayout.folder, { recursive: true, force: true });
      const stack = await startStack(faultLayout, { clock: { now: Date.now, offset: () => 0 } });
      const app = await startAppServer(faultLayout, testedFolder);
      await provide(stack);
      await app.stop();
      await stack.stop();
    },
    { scope: "worker", auto: true, timeout: 60_000 },
  ],
});
