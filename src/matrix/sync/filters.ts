import type { JsonObject } from "#src/lib/json.ts";
import type { RoomId } from "#src/matrix/ids.ts";

const THIRD_PARTY_INVITE = "m.room.third_party_invite";
const NOTHING: JsonObject = { types: [] };
/** They tell which room is the homeserver's own. */
const TAGS: JsonObject = { types: ["m.tag"] };

/** Everything outside rooms that Usher reads. */
const AROUND: JsonObject = {
  presence: NOTHING,
  account_data: { types: ["m.identity_server", "m.accepted_terms"] },
};

/**
 * The first sync leaves third-party invites out: a room can hold thousands of them (megabytes), and they
 * are read when the room is looked at. Timelines are read then, too.
 * https://spec.matrix.org/v1.19/client-server-api/#filtering
 */
export const INITIAL_FILTER: JsonObject = {
  ...AROUND,
  room: {
    state: { not_types: [THIRD_PARTY_INVITE], lazy_load_members: true },
    // Of all types: the stretch that begins here must have no hole.
    timeline: { limit: 1, lazy_load_members: true },
    ephemeral: NOTHING,
    account_data: TAGS,
  },
};

/** Every later sync tells all that changed. */
export const INCREMENTAL_FILTER: JsonObject = {
  ...AROUND,
  room: {
    state: { lazy_load_members: true },
    timeline: { limit: 50, lazy_load_members: true },
    ephemeral: NOTHING,
    account_data: TAGS,
  },
};

/**
 * The third-party invites in one room's current state and nothing else.
 *
 * @param nonce  a value never used before: Synapse answers the same first sync from a cache for two
 *               minutes, which would hide what happened since.
 */
export function thirdPartyInvitesFilter(roomId: RoomId, nonce: string): JsonObject {
  return {
    presence: { types: [], not_types: [nonce] },
    account_data: NOTHING,
    room: {
      rooms: [roomId],
      state: { types: [THIRD_PARTY_INVITE] },
      timeline: { limit: 0, types: [THIRD_PARTY_INVITE] },
      ephemeral: NOTHING,
      account_data: NOTHING,
    },
  };
}

/** What an invitation's fate is worked out from (see `InviteHistory`), for `/messages`. */
export const INVITE_HISTORY_FILTER: JsonObject = {
  types: [THIRD_PARTY_INVITE, "m.room.member", "m.room.redaction"],
};
