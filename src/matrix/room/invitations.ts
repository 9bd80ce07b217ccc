import type { ClientEvent } from "#src/matrix/events/client-event.ts";
import { acceptancesByToken } from "./acceptances.ts";
import { readVersions } from "./invitation-versions.ts";
import type { Acceptance, Invitation, InvitationState } from "./invitation.ts";
import { knownInviteEvents } from "./invite-history.ts";
import type { InviteHistory, RoomModel } from "./room-model.ts";
import type { Stretch } from "./stretch.ts";

type ThirdPartyInvites = RoomModel["thirdPartyInvites"];

const cache = new WeakMap<ThirdPartyInvites, { history: InviteHistory; found: readonly Invitation[] }>();

/**
 * Every invitation of the room as far as it is known, newest first. Certain only once `history.status` is
 * `known`: before, an invitation may look pending whose acceptance has not been read. The answer keeps its
 * identity as long as nothing in the room that concerns invitations or members changes.
 */
export function invitationsOf(room: RoomModel): readonly Invitation[] {
  const { history, thirdPartyInvites: invites } = room;
  const known = cache.get(invites);
  if (known !== undefined && isSame(known.history, history)) return known.found;
  const found = workOut(knownInviteEvents(history), invites);
  cache.set(invites, { history, found });
  return found;
}

function isSame(one: InviteHistory, other: InviteHistory): boolean {
  return one.events === other.events && one.beforeGap?.events === other.beforeGap?.events;
}

function workOut(events: Stretch, invites: ThirdPartyInvites): readonly Invitation[] {
  const acceptances = acceptancesByToken(events);
  const invitations: Invitation[] = [];
  for (const [token, versions] of versionsByToken(events, invites)) {
    const read = readVersions(token, versions);
    if (read === undefined) continue;
    const { validNow, ...invitation } = read;
    const accepted = acceptances.get(token) ?? [];
    invitations.push({ ...invitation, state: stateOf(accepted, validNow), acceptances: accepted });
  }
  return invitations.toSorted((a, b) => b.sentAt - a.sentAt || (a.token < b.token ? -1 : 1));
}

/** The events of each token, oldest first, the one in current state last. */
function versionsByToken(events: Stretch, invites: ThirdPartyInvites): Map<string, ClientEvent[]> {
  const byToken = new Map<string, ClientEvent[]>();
  for (const event of events) {
    if (event.type !== "m.room.third_party_invite" || event.stateKey === undefined) continue;
    const versions = byToken.get(event.stateKey);
    if (versions === undefined) byToken.set(event.stateKey, [event]);
    else versions.push(event);
  }
  for (const [token, current] of invites) {
    const versions = byToken.get(token) ?? [];
    const others = versions.filter(({ eventId }) => eventId !== current.eventId);
    byToken.set(token, [...others, current]);
  }
  return byToken;
}

/** With several acceptors the first of these that is anybody's fate is the invitation's state. */
const PRECEDENCE = [
  "joined",
  "accepted",
  "banned",
  "kicked",
  "left",
  "declined",
  "withdrawn",
  "unbanned",
] as const satisfies readonly Acceptance["fate"][];

function stateOf(acceptances: readonly Acceptance[], validNow: boolean): InvitationState {
  const fates = new Set(acceptances.map(({ fate }) => fate));
  return PRECEDENCE.find((fate) => fates.has(fate)) ?? (validNow ? "pending" : "revoked");
}
