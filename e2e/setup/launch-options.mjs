import { findChromium } from "./chromium.mjs";

/**
 * How Playwright starts the browser here.
 * @returns {import("@playwright/test").LaunchOptions}
 */
export function launchOptions() {
  const executablePath = findChromium();
  return {
    ...(executablePath === undefined ? {} : { executablePath }),
    // Chromium's sandbox does not work for root.
    args: process.getuid?.() === 0 ? ["--no-sandbox"] : [],
  };
}
