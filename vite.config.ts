import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { tanstackRouter } from "@tanstack/router-plugin/vite";
import react from "@vitejs/plugin-react";
import type { Plugin } from "vite";
import { defineConfig } from "vitest/config";
import { PATIENCE_MS } from "./src/testing/patience.ts";

/** The development server puts scripts and styles into the page; the policy of the built one forbids that. */
const withoutPolicy: Plugin = {
  name: "without-policy",
  apply: "serve",
  transformIndexHtml: (html) => html.replace(/<meta\s+http-equiv="Content-Security-Policy"[^>]*>/u, ""),
};

/**
 * Writes into the built page what its scripts, styles and preloads must hash to, so that a copy of them that was
 * changed, on a cache or another disk, is not run.
 */
const integrity: Plugin = {
  name: "integrity",
  apply: "build",
  writeBundle({ dir = "" }) {
    const page = join(dir, "index.html");
    const html = readFileSync(page, "utf8").replaceAll(
      /<(?:script|link)\b[^>]*?\b(?:src|href)="\/(assets\/[^"]+)"/gu,
      (tag, file: string) => {
        const hash = createHash("sha384")
          .update(readFileSync(join(dir, file)))
          .digest("base64");
        return `${tag} integrity="sha384-${hash}"`;
      },
    );
    writeFileSync(page, html);
  },
};

export default defineConfig({
  plugins: [
    withoutPolicy,
    integrity,
    tanstackRouter({
      target: "react",
      routesDirectory: "src/routes",
      generatedRouteTree: "src/app/route-tree.gen.ts",
      autoCodeSplitting: true,
      // Whoever is not signed in needs it at once: it would come one round trip later.
      codeSplittingOptions: { splitBehavior: ({ routeId }) => (routeId === "/sign-in" ? [] : undefined) },
      quoteStyle: "double",
      semicolons: true,
      addExtensions: true,
      routeFileIgnorePattern: "\\.test\\.tsx?$",
    }),
    react({ compiler: true }),
  ],
  build: {
    rolldownOptions: {
      output: {
        codeSplitting: {
          // Small shared chunks compress worse than one, and the first page needs all of these.
          groups: [
            {
              name: "libraries",
              test: /node_modules\/(?:react|react-dom|scheduler|react-intl|@formatjs|intl-messageformat|@tanstack\/(?!react-virtual|virtual-core)[^/]+|react-hook-form|@hookform|valibot|idb)\//u,
              priority: 1,
            },
            // All that comes with the first page, the sign-in: twenty small files take longer than one.
            { name: "start", test: /src\/(?:app\/|session\/session-manager|ui\/theme)/u },
          ],
        },
      },
    },
    target: "es2023",
    // The first browsers with light-dark(), :dir() and oklch(): else they are rewritten, longer and not quite the same.
    cssTarget: ["chrome125", "edge125", "firefox129", "safari18.2"],
    modulePreload: { polyfill: false },
    sourcemap: true,
  },
  server: { host: "127.0.0.1" },
  test: {
    environment: "node",
    include: ["src/**/*.test.{ts,tsx}", "e2e/**/*.test.ts"],
    restoreMocks: true,
    // A test may wait several times, and some draw hundreds of cases.
    testTimeout: 4 * PATIENCE_MS,
    hookTimeout: 4 * PATIENCE_MS,
    expect: { poll: { timeout: PATIENCE_MS } },
    // Else one core of two has nothing to do.
    maxWorkers: "100%",
    setupFiles: ["src/testing/fail-on-console.ts"],
  },
});
