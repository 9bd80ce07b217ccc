import { createServer } from "vite";
import { root } from "#e2e/setup/places.mjs";
import { appConfig } from "./app-headers.mjs";

/**
 * Serves the app's sources with hot reload, and the demo's config.json.
 * @param {import("./layout.mjs").Layout} layout
 */
export async function startDevServer(layout) {
  const vite = await createServer({
    root,
    clearScreen: false,
    server: { host: "127.0.0.1", port: layout.ports.app, strictPort: true },
    plugins: [
      {
        name: "demo-config",
        configureServer({ middlewares }) {
          middlewares.use("/config.json", (_request, response) => {
            response.setHeader("content-type", "application/json");
            response.end(appConfig(layout));
          });
        },
      },
    ],
  });
  await vite.listen();
  return { stop: () => vite.close() };
}
