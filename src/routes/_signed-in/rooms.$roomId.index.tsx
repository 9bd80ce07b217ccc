import { createFileRoute } from "@tanstack/react-router";

/** The timeline in front: the room's own route draws it. */
export const Route = createFileRoute("/_signed-in/rooms/$roomId/")({});
