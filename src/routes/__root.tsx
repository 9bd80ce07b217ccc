import { createRootRouteWithContext } from "@tanstack/react-router";
import type { SessionManager } from "#src/session/session-manager.ts";
import { LostPage } from "#src/features/rooms/lost-page.tsx";
import { BrokenPage } from "#src/features/rooms/broken-page.tsx";

export const Route = createRootRouteWithContext<{ sessions: SessionManager }>()({
  beforeLoad: ({ context }) => context.sessions.restore(),
  notFoundComponent: LostPage,
  errorComponent: BrokenPage,
});
