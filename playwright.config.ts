import { defineConfig } from "@playwright/test";
import { launchOptions } from "#e2e/setup/launch-options.mjs";
import { testLayout } from "#e2e/servers/layout.mjs";

export default defineConfig({
  testDir: "e2e",
  testMatch: "**/*.spec.ts",
  outputDir: "test-results",
  globalSetup: "./e2e/servers/for-tests.ts",
  fullyParallel: true,
  workers: 2,
  forbidOnly: process.env["CI"] !== undefined,
  // Two cores run servers, browser and tests together.
  timeout: 90_000,
  expect: { timeout: 10_000 },
  reporter: "list",
  use: {
    baseURL: testLayout.appUrl,
    locale: "en-GB",
    trace: "retain-on-failure",
    launchOptions: launchOptions(),
  },
});
