import { describe, expect, it } from "vitest";
import type { JsonObject } from "#src/lib/json.ts";
import { ALICE, BOB, CAROL, ROOM, RoomWriter } from "#src/testing/events.ts";
import { applyJoinedRoom } from "./apply-sync.ts";
import type { RoomModel } from "./room-model.ts";
import type { Tile, TimelineFilter } from "./tile.ts";
import { tilesOf } from "./timeline.ts";

/** The tiles that come after the room's making. */
function tiles(writer: RoomWriter, filter: TimelineFilter = "everything"): readonly Tile[] {
  return tilesOf(writer.room(), filter).filter(({ key }) => key !== "$0" && key !== "$1");
}

describe("a third-party invite in the timeline", () => {
  it("is one tile, with its invitation as it is now", () => {
    const writer = new RoomWriter();
    const made = writer.invite("T", ALICE);
    writer.revoke("T", CAROL);
    expect(tiles(writer)).toMatchObject([
      {
        kind: "third-party-invite",
        key: made.event_id,
        sender: ALICE,
        at: made.origin_server_ts,
        invitation: { token: "T", state: "revoked", revoked: { by: CAROL } },
      },
    ]);
  });

  it("stands where it was made, also after it was put back", () => {
    const writer = new RoomWriter();
    const made = writer.invite("T", ALICE);
    writer.revoke("T");
    writer.invite("T", CAROL);
    expect(tiles(writer).map(({ key }) => key)).toEqual([made.event_id]);
  });

  it("has no tile when it was never valid, or when only its revocation is in the timeline", () => {
    const writer = new RoomWriter();
    writer.state(ALICE, "m.room.third_party_invite", "odd", { display_name: 7 });
    writer.state(ALICE, "m.room.third_party_invite", "gone", {});
    expect(tiles(writer)).toEqual([]);
  });

  it("is joined by the tile of its acceptance, which names it", () => {
    const writer = new RoomWriter();
    writer.invite("T");
    writer.member(BOB, "invite", { by: ALICE, token: "T", name: "Bob" });
    writer.member(BOB, "join", { name: "Bob" });
    expect(tiles(writer, "invitations")).toMatchObject([
      { kind: "third-party-invite", invitation: { state: "joined" } },
      { kind: "membership", change: "accepted", people: [{ name: "Bob" }], invitation: { token: "T" } },
    ]);
  });
});

describe("power levels in the timeline", () => {
  it("tell what changed for inviting and for single users, by whom", () => {
    const writer = new RoomWriter();
    writer.state(ALICE, "m.room.power_levels", "", { users: { [ALICE]: 100, [BOB]: 50 } });
    writer.state(CAROL, "m.room.power_levels", "", { users: { [ALICE]: 100, [CAROL]: 50 }, invite: 50 });
    expect(tiles(writer)).toMatchObject([
      {
        kind: "power-levels",
        sender: CAROL,
        invite: { from: 0, to: 50 },
        users: [
          { userId: BOB, from: 50, to: 0 },
          { userId: CAROL, from: 0, to: 50 },
        ],
      },
    ]);
  });

  it("have no tile when nothing of that changed, or when the first ones are set", () => {
    const writer = new RoomWriter();
    writer.state(ALICE, "m.room.power_levels", "", { invite: 50 });
    writer.state(ALICE, "m.room.power_levels", "", { invite: 50, ban: 70 });
    expect(tiles(writer)).toEqual([]);
  });
});

describe("the settings of a room in the timeline", () => {
  it.each<[string, JsonObject, object]>([
    ["m.room.name", { name: "Garden" }, { kind: "name", name: "Garden" }],
    ["m.room.name", {}, { kind: "name", name: undefined }],
    ["m.room.topic", { topic: "Bulbs" }, { kind: "topic", topic: "Bulbs" }],
    ["m.room.join_rules", { join_rule: "public" }, { kind: "join-rules", rule: "public" }],
    ["m.room.avatar", { url: "mxc://x/y" }, { kind: "avatar", removed: false }],
    ["m.room.avatar", {}, { kind: "avatar", removed: true }],
    ["m.room.tombstone", { replacement_room: "!new:x" }, { kind: "tombstone", replacement: "!new:x" }],
  ])("%s %j is a tile of its own", (type, content, expected) => {
    const writer = new RoomWriter();
    writer.state(ALICE, type, "", { name: "Before", topic: "Before", join_rule: "invite" });
    writer.state(ALICE, type, "", content);
    expect(tiles(writer).at(-1)).toMatchObject(expected);
  });

  it("have no tile when they stay as they were, or are not the room's own", () => {
    const writer = new RoomWriter();
    writer.state(ALICE, "m.room.name", "other", { name: "Garden" });
    writer.state(ALICE, "m.room.join_rules", "", { join_rule: 7 });
    writer.state(ALICE, "m.room.topic", "", { topic: "Same" });
    writer.state(ALICE, "m.room.topic", "", { topic: "Same" });
    writer.send(ALICE, "m.room.name", { name: "no state" });
    expect(tiles(writer)).toMatchObject([{ kind: "topic", topic: "Same" }]);
  });

  it("begin with the room's making", () => {
    expect(tilesOf(new RoomWriter().room(), "everything")[0]).toMatchObject({
      kind: "create",
      isSpace: false,
    });
  });
});

describe("messages in the timeline", () => {
  it("are text, emotes, notices, the kind of an attachment, or encrypted", () => {
    const writer = new RoomWriter();
    writer.say(BOB, "Hello");
    writer.send(BOB, "m.room.message", { msgtype: "m.image", body: "cat.png" });
    writer.send(BOB, "m.room.encrypted", { ciphertext: "…" });
    writer.send(BOB, "m.reaction", {});
    writer.send(BOB, "m.room.message", { body: ["odd"] });
    expect(tiles(writer)).toMatchObject([
      { kind: "message", message: { kind: "text", body: "Hello" }, edited: false },
      { kind: "message", message: { kind: "image" } },
      { kind: "encrypted" },
    ]);
  });

  it("show their newest edit by their own sender, and that they were taken back", () => {
    const writer = new RoomWriter();
    const message = writer.say(BOB, "Helo");
    const edit = (sender: typeof BOB, body: string) =>
      writer.send(sender, "m.room.message", {
        msgtype: "m.text",
        body: `* ${body}`,
        "m.new_content": { msgtype: "m.text", body },
        "m.relates_to": { rel_type: "m.replace", event_id: message.event_id },
      });
    edit(BOB, "Hello");
    edit(BOB, "Hello!");
    edit(CAROL, "Mallory was here");
    expect(tiles(writer)).toMatchObject([{ message: { body: "Hello!" }, edited: true }]);
    writer.redact(message);
    expect(tiles(writer)).toMatchObject([{ message: { kind: "removed" } }]);
  });
});

function kindsOf(room: RoomModel, filter: TimelineFilter): readonly string[] {
  return tilesOf(room, filter).map(({ kind }) => kind);
}

describe("the filters", () => {
  const writer = new RoomWriter();
  writer.invite("T");
  writer.member(BOB, "join");
  writer.say(BOB, "Hello");
  const room = writer.room();

  it("show invitations only, people only, or everything", () => {
    expect(kindsOf(room, "invitations")).toEqual(["third-party-invite"]);
    expect(kindsOf(room, "people")).toEqual(["membership"]);
    expect(kindsOf(room, "everything")).toEqual([
      "create",
      "membership",
      "third-party-invite",
      "membership",
      "message",
    ]);
  });

  it("give the same tiles for the same timeline", () => {
    expect(tilesOf({ ...room, joinedCount: 9 }, "people")).toBe(tilesOf(room, "people"));
    const later = applyJoinedRoom(room, ROOM, { timeline: { events: [writer.say(BOB, "More")] } });
    expect(tilesOf(later, "everything")).toHaveLength(6);
  });
});
