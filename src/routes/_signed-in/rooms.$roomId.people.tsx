import { createFileRoute } from "@tanstack/react-router";

/** The People panel in front, on a phone: the room's own route draws it. */
export const Route = createFileRoute("/_signed-in/rooms/$roomId/people")({});
