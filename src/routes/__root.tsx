import { createRootRouteWithContext, lazyRouteComponent } from "@tanstack/react-router";
import type { SessionManager } from "#src/session/session-manager.ts";
import { BrokenPage } from "#src/features/shell/broken-page.tsx";

export const Route = createRootRouteWithContext<{ sessions: SessionManager }>()({
  beforeLoad: ({ context }) => context.sessions.restore(),
  notFoundComponent: lazyRouteComponent(() => import("#src/features/shell/lost-page.tsx"), "LostPage"),
  errorComponent: BrokenPage,
});
