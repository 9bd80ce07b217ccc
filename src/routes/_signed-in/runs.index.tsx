import { createFileRoute } from "@tanstack/react-router";
import { useRoomTitle } from "#src/features/rooms/use-room-title.ts";
import { RunsPage } from "#src/features/runs/runs-page.tsx";

/** The runs on this device. */
export const Route = createFileRoute("/_signed-in/runs/")({ component: RunsRoute });

function RunsRoute() {
  return <RunsPage titleOf={useRoomTitle()} />;
}
