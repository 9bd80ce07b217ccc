import { readMembership } from "#src/matrix/events/m-room-member.ts";
import { readReplacement } from "#src/matrix/events/m-room-message.ts";
import type { ClientEvent } from "#src/matrix/events/client-event.ts";
import type { JsonObject } from "#src/lib/json.ts";
import type { UserId } from "#src/matrix/ids.ts";
import type { Invitation } from "./invitation.ts";
import { invitationsOf } from "./invitations.ts";
import { foldJoins, membershipTile } from "./membership-tile.ts";
import { powerLevelsTile } from "./power-levels-tile.ts";
import type { Membership, RoomModel } from "./room-model.ts";
import { roomCreate } from "./room-state.ts";
import { roomTile } from "./room-tile.ts";
import type { Stretch } from "./stretch.ts";
import type { MembershipChange, Tile, TimelineFilter } from "./tile.ts";

interface Drawn {
  readonly invitations: readonly Invitation[];
  readonly tiles: readonly Tile[];
  readonly filtered: Map<TimelineFilter, readonly Tile[]>;
}

const cache = new WeakMap<Stretch, Drawn>();

/**
 * What the room's timeline shows, oldest first. An invitation is one tile, where it was made, whatever
 * became of it; revocations, changed names, edits and unknown events have none of their own. The answer
 * keeps its identity as long as neither the timeline nor an invitation changes.
 */
export function tilesOf(room: RoomModel, filter: TimelineFilter): readonly Tile[] {
  const { events } = room.timeline;
  const invitations = invitationsOf(room);
  let drawn = cache.get(events);
  if (drawn?.invitations !== invitations) {
    drawn = {
      invitations,
      tiles: drawAll(events, invitations, roomCreate(room).version),
      filtered: new Map(),
    };
    cache.set(events, drawn);
  }
  const known = drawn.filtered.get(filter);
  if (known !== undefined) return known;
  const tiles = foldJoins(drawn.tiles.filter((tile) => isShown(tile, filter)));
  drawn.filtered.set(filter, tiles);
  return tiles;
}

function drawAll(events: Stretch, invitations: readonly Invitation[], version: string): readonly Tile[] {
  const byToken = new Map(invitations.map((invitation) => [invitation.token, invitation]));
  const edits = editsIn(events);
  const memberships = new Map<string, Membership | undefined>();
  let levels: JsonObject | undefined;
  const tiles: Tile[] = [];
  for (const event of events) {
    const tile = draw(event);
    if (tile !== undefined) tiles.push(tile);
  }
  return tiles;

  function draw(event: ClientEvent): Tile | undefined {
    const { type, stateKey, content } = event;
    if (type === "m.room.third_party_invite") return inviteTile(event, byToken);
    if (type === "m.room.member" && stateKey !== undefined) {
      const earlier = memberships.get(stateKey);
      memberships.set(stateKey, readMembership(content) ?? earlier);
      return membershipTile(event, earlier, byToken);
    }
    if (type === "m.room.power_levels" && stateKey === "") {
      const earlier = levels;
      levels = content;
      return powerLevelsTile(event, earlier, version);
    }
    if (readReplacement(content) !== undefined) return undefined;
    const edit = edits.size === 0 ? undefined : edits.get(editKey(event.eventId, event.sender));
    return roomTile(event, edit);
  }
}

/** The event that made the invitation is its tile; later versions of it are told on that one. */
function inviteTile(event: ClientEvent, byToken: ReadonlyMap<string, Invitation>): Tile | undefined {
  const { eventId, stateKey, sender, originServerTs } = event;
  const invitation = stateKey === undefined ? undefined : byToken.get(stateKey);
  if (invitation?.eventId !== eventId) return undefined;
  return { kind: "third-party-invite", key: eventId, sender, at: originServerTs, invitation, event };
}

/** The newest edit of each message by its own sender: nobody else may edit it. */
function editsIn(events: Stretch): ReadonlyMap<string, JsonObject> {
  const edits = new Map<string, JsonObject>();
  for (const { type, sender, content } of events) {
    const edit = type === "m.room.message" ? readReplacement(content) : undefined;
    if (edit !== undefined) edits.set(editKey(edit.target, sender), edit.content);
  }
  return edits;
}

function editKey(target: string, sender: UserId): string {
  return JSON.stringify([target, sender]);
}

const ABOUT_INVITATIONS: ReadonlySet<MembershipChange> = new Set([
  "invited",
  "accepted",
  "declined",
  "withdrawn",
]);

function isShown(tile: Tile, filter: TimelineFilter): boolean {
  if (filter === "everything") return true;
  if (tile.kind === "membership") return filter === "people" || ABOUT_INVITATIONS.has(tile.change);
  return filter === "invitations" && tile.kind === "third-party-invite";
}
