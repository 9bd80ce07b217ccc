import type { JsonValue } from "#src/lib/json.ts";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ALICE, BOB, ROOM } from "#src/testing/events.ts";
import { applyInviteHistory } from "./apply-invite-history.ts";
import { applyMembers, readMembers } from "./apply-members.ts";
import { applyOlderTimeline, openTimeline } from "./apply-older-timeline.ts";
import { applyJoinedRoom } from "./apply-sync.ts";
import { applyThirdPartyInvites } from "./apply-third-party-invites.ts";
import { invitationsOf } from "./invitations.ts";
import { mayRevoke, roleOf, whyMayNotInvite } from "./permissions.ts";
import type { RoomModel } from "./room-model.ts";
import { isSpace, isTombstoned, pendingCount, roomName, spaceChildren, spaceParents } from "./summary.ts";
import { tilesOf } from "./timeline.ts";

const TYPES = ["create", "member", "third_party_invite", "power_levels", "name", "topic", "canonical_alias"]
  .concat(["join_rules", "tombstone", "message", "encrypted", "avatar", "redaction"])
  .map((type) => `m.room.${type}`)
  .concat(["m.space.child", "m.space.parent"]);
const KEYS = [
  "membership",
  "third_party_invite",
  "display_name",
  "displayname",
  "public_key",
  "signed",
  "token",
]
  .concat([
    "key_validity_url",
    "users",
    "invite",
    "events",
    "name",
    "topic",
    "alias",
    "join_rule",
    "via",
    "order",
  ])
  .concat([
    "body",
    "msgtype",
    "m.relates_to",
    "rel_type",
    "event_id",
    "m.new_content",
    "redacts",
    "room_version",
  ])
  .concat(["additional_creators", "predecessor", "replacement_room", "__proto__", "constructor", "toString"]);
const STRINGS = [
  ALICE,
  BOB,
  "",
  "__proto__",
  "join",
  "invite",
  "leave",
  "ban",
  "T",
  "$1",
  "12",
  "m.replace",
  "#a:b",
];

const { json } = fc.letrec<{ json: unknown }>((tie) => ({
  json: fc.oneof(
    { depthSize: "small" },
    fc.constantFrom<unknown>(null, true, 0, -1, 1.5, 1e300, Number.MAX_SAFE_INTEGER, "x".repeat(60_000)),
    fc.constantFrom(...STRINGS),
    fc.string({ unit: "binary" }),
    fc.array(tie("json"), { maxLength: 4 }),
    fc.dictionary(fc.constantFrom(...KEYS), tie("json"), { maxKeys: 8 }),
  ),
}));
const object = fc.dictionary(fc.constantFrom(...KEYS), json, { maxKeys: 10 });

/** Most keys are as they should be, so that what is odd gets past the envelope. */
const event = fc.record(
  {
    event_id: fc.oneof({ weight: 9, arbitrary: fc.constantFrom("$1", "$2", "$3", "$4", "$5") }, json),
    type: fc.oneof({ weight: 9, arbitrary: fc.constantFrom(...TYPES) }, json),
    sender: fc.oneof({ weight: 9, arbitrary: fc.constantFrom(ALICE, BOB) }, json),
    origin_server_ts: fc.oneof({ weight: 9, arbitrary: fc.integer() }, json),
    content: fc.oneof({ weight: 9, arbitrary: object }, json),
    state_key: fc.oneof({ weight: 9, arbitrary: fc.constantFrom(...STRINGS) }, json),
    unsigned: fc.oneof(
      fc.record({ prev_content: object, redacted_because: json }, { requiredKeys: [] }),
      json,
    ),
    redacts: json,
  },
  { requiredKeys: ["event_id", "type", "sender", "origin_server_ts", "content"] },
);
const events = fc.array(fc.oneof({ weight: 9, arbitrary: event }, json), { maxLength: 12 });

function lookAtAll(room: RoomModel): unknown {
  const views = [
    ...(["invitations", "people", "everything"] as const).map((filter) => tilesOf(room, filter)),
    ...[ALICE, BOB].map((userId) => [
      whyMayNotInvite(room, userId),
      roleOf(room, userId),
      mayRevoke(room, userId),
    ]),
    [invitationsOf(room), pendingCount(room), roomName(room, ALICE)],
    [isSpace(room), isTombstoned(room), spaceChildren(room), spaceParents(room)],
  ];
  return JSON.stringify(views);
}

describe("a hostile server", () => {
  it("breaks nothing, whatever JSON it sends in whatever place", () => {
    fc.assert(
      fc.property(events, events, events, json, (first, second, third, odd) => {
        const wire = { timeline: { events: first, prev_batch: "p" }, state: { events: second } };
        const before = openTimeline(applyJoinedRoom(undefined, ROOM, wire));
        const state = applyThirdPartyInvites(before, before, second);
        const read = readMembers({ joined: { [BOB]: odd as JsonValue }, invited: third }).next();
        const members = read.done === true ? applyMembers(state, before, read.value) : state;
        const live = applyJoinedRoom(members, ROOM, {
          timeline: { events: third },
          state_after: { events: second },
        });
        const older = applyOlderTimeline(live, "p", { chunk: second, end: "q" });
        const history = applyInviteHistory(older, "q", { chunk: first });
        for (const room of [before, state, members, live, older, history]) lookAtAll(room);
        expect(Object.prototype).not.toHaveProperty("membership");
      }),
      { numRuns: 300 },
    );
  });
});
