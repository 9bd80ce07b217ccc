export const members = 100_000;
export const pendingInvites = 5_000;

const began = Date.UTC(2026, 0, 1);

/**
 * What a homeserver has of a room of 100,000 members with 5,000 pending third-party invites. The invitations are
 * its newest 10,000 membership events: each was followed by somebody who joined.
 */
export function roomEvents() {
  const first = [
    state("m.room.create", "", { room_version: "11" }, 0),
    state("m.room.name", "", { name: "A large room" }, 1),
    state("m.room.power_levels", "", { invite: 50, users: { "@moderator:example.org": 50 } }, 2),
  ];
  const joined = Object.fromEntries(
    Array.from({ length: members }, (_, index) => [
      userId(index),
      { display_name: name(index), avatar_url: `mxc://example.org/${key(index)}${key(index + 1)}` },
    ]),
  );
  const invites = Array.from({ length: pendingInvites }, (_, index) => invite(index));
  const history = invites.flatMap((event, index) => [event, join(members - pendingInvites + index)]);
  return { first, joined, invites, history };
}

function invite(/** @type {number} */ index) {
  const validity = "https://id.example.org/_matrix/identity/v2/pubkey";
  const content = {
    display_name: `${key(index).slice(0, 3)}...@exa...`,
    key_validity_url: `${validity}/isvalid`,
    public_key: key(index).repeat(4),
    public_keys: [
      { key_validity_url: `${validity}/isvalid`, public_key: key(index).repeat(4) },
      { key_validity_url: `${validity}/ephemeral/isvalid`, public_key: key(index + 1).repeat(4) },
    ],
  };
  return state("m.room.third_party_invite", `${key(index).repeat(10)}${index}`, content, 10 + index * 2);
}

function join(/** @type {number} */ index) {
  const content = { membership: "join", displayname: name(index) };
  return { ...state("m.room.member", userId(index), content, 11 + index * 2), sender: userId(index) };
}

function state(
  /** @type {string} */ type,
  /** @type {string} */ state_key,
  /** @type {object} */ content,
  /** @type {number} */ at,
) {
  return {
    type,
    state_key,
    content,
    sender: "@moderator:example.org",
    event_id: `$${type}.${key(at).repeat(3)}.${at}`,
    origin_server_ts: began + at * 1000,
    unsigned: { age: 1000 },
  };
}

function userId(/** @type {number} */ index) {
  return `@${key(index)}.${index}:example.org`;
}

function name(/** @type {number} */ index) {
  return `${["Ana", "Béla", "Çelik", "Дарья", "Emeka", "福田"][index % 6]} ${key(index)}`;
}

/** Eleven characters without a pattern, the same in every run. */
function key(/** @type {number} */ index) {
  return (Math.imul(index + 1, 2_654_435_761) >>> 0).toString(36).padStart(11, "q");
}
