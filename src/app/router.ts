import { createRouter } from "@tanstack/react-router";
import { routeTree } from "./route-tree.gen.ts";

/** A router over the app's routes. */
export function makeRouter() {
  return createRouter({ routeTree, defaultPreload: "intent", scrollRestoration: false });
}

declare module "@tanstack/react-router" {
  interface Register {
    router: ReturnType<typeof makeRouter>;
  }
}
