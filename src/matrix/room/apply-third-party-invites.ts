import type { ClientEvent } from "#src/matrix/events/client-event.ts";
import { parseClientEvents } from "#src/matrix/events/parse-client-event.ts";
import { withKnownRedactions } from "./apply-redactions.ts";
import { overlay } from "./apply-state.ts";
import { settleHistory } from "./invite-history.ts";
import type { RoomModel } from "./room-model.ts";

/**
 * The room after its third-party invites were read from current state.
 *
 * @param before  the room when the read began. What the sync changed since is newer than the answer and stays.
 * @param events  state events as the server sent them (of `state_after` or `state` in a filtered `/sync`).
 */
export function applyThirdPartyInvites(
  room: RoomModel,
  before: RoomModel,
  events: readonly unknown[],
): RoomModel {
  const read = new Map<string, ClientEvent>();
  for (const event of withKnownRedactions(room, parseClientEvents(events))) {
    const { type, stateKey } = event;
    if (type !== "m.room.third_party_invite" || stateKey === undefined) continue;
    const known = room.thirdPartyInvites.get(stateKey);
    const isNewer = known === before.thirdPartyInvites.get(stateKey);
    if (isNewer && known?.eventId !== event.eventId) read.set(stateKey, event);
  }
  const thirdPartyInvites = overlay(room.thirdPartyInvites, read);
  return settleHistory({ ...room, thirdPartyInvites, thirdPartyInvitesLoaded: true });
}
