import { parseClientEvents } from "#src/matrix/events/parse-client-event.ts";
import { withKnownRedactions } from "./apply-redactions.ts";
import type { RoomModel } from "./room-model.ts";
import type { Stretch } from "./stretch.ts";

/** An answer of `/messages` with `dir=b`. https://spec.matrix.org/v1.19/client-server-api/#get_matrixclientv3roomsroomidmessages */
export interface OlderPage {
  /** Newest first. */
  readonly chunk: readonly unknown[];
  /** Where the next page begins; absent at the beginning of what the server lets us read. */
  readonly end?: string | undefined;
}

/** The events of a page, oldest first, and where the next page begins. */
export function readOlderPage(
  room: RoomModel,
  from: string,
  page: OlderPage,
): { readonly events: Stretch; readonly prevBatch: string | undefined } {
  const events = withKnownRedactions(room, parseClientEvents(page.chunk).toReversed());
  // A server that answers with the token it was asked with would be asked for ever.
  return { events, prevBatch: page.end === from ? undefined : page.end };
}
