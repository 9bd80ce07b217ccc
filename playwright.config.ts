import { defineConfig } from "@playwright/test";
import { findChromium } from "#e2e/setup/chromium.mjs";
import { testLayout } from "#e2e/servers/layout.mjs";

const executablePath = findChromium();
const asRoot = process.getuid?.() === 0;

export default defineConfig({
  testDir: "e2e",
  testMatch: "**/*.spec.ts",
  outputDir: "test-results",
  globalSetup: "./e2e/servers/for-tests.ts",
  fullyParallel: true,
  workers: 2,
  forbidOnly: process.env["CI"] !== undefined,
  timeout: 30_000,
  expect: { timeout: 10_000 },
  reporter: "list",
  use: {
    baseURL: testLayout.appUrl,
    locale: "en-GB",
    trace: "retain-on-failure",
    launchOptions: {
      ...(executablePath === undefined ? {} : { executablePath }),
      // Chromium's sandbox does not work for root.
      args: asRoot ? ["--no-sandbox"] : [],
    },
  },
});
