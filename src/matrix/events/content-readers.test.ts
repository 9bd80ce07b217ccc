import { describe, expect, it } from "vitest";
import type { JsonObject } from "#src/lib/json.ts";
import { parseClientEvent } from "./parse-client-event.ts";
import { readCanonicalAlias } from "./m-room-canonical-alias.ts";
import { isVersionAtLeast, readRoomCreate } from "./m-room-create.ts";
import { readJoinRule } from "./m-room-join-rules.ts";
import { readAcceptedToken, readMemberName } from "./m-room-member.ts";
import { readMessage, readReplacement } from "./m-room-message.ts";
import { readThirdPartyInvite } from "./m-room-third-party-invite.ts";
import { readTombstone } from "./m-room-tombstone.ts";
import { readSpaceChild } from "./m-space-child.ts";

function create(content: JsonObject) {
  const event = parseClientEvent({
    event_id: "$c",
    type: "m.room.create",
    sender: "@alice:example.org",
    origin_server_ts: 1,
    content,
    state_key: "",
  });
  if (event === undefined) throw new Error("not an event");
  return readRoomCreate(event);
}

describe("the create event", () => {
  it("names the creators as the room's version has it", () => {
    expect(create({ creator: "@bob:example.org" }).creators).toEqual(["@bob:example.org"]);
    expect(create({ room_version: "11", creator: "@bob:example.org" }).creators).toEqual([
      "@alice:example.org",
    ]);
    const more = { additional_creators: ["@carol:example.org", 7, "@alice:example.org", "dave"] };
    expect(create({ room_version: "12", ...more }).creators).toEqual([
      "@alice:example.org",
      "@carol:example.org",
    ]);
    expect(create({ room_version: "11", ...more }).creators).toEqual(["@alice:example.org"]);
  });

  it("believes a predecessor only when it names a room", () => {
    expect(create({ predecessor: { room_id: "!old:example.org" } }).predecessor).toBe("!old:example.org");
    expect(create({ predecessor: "!old:example.org" }).predecessor).toBeUndefined();
  });

  it("takes an experimental version for a late one", () => {
    expect(isVersionAtLeast("org.example.experiment", 11)).toBe(true);
    expect(isVersionAtLeast("org.example.experiment", 12)).toBe(false);
  });
});

describe("a third-party invite", () => {
  const whole = { display_name: "ali...", public_key: "k", key_validity_url: "https://id.example.org" };
  it("is valid with a name, a key and an address of validity, all strings", () => {
    expect(readThirdPartyInvite(whole)).toEqual({ displayName: "ali..." });
    for (const key of Object.keys(whole)) {
      expect(readThirdPartyInvite({ ...whole, [key]: 5 })).toBeUndefined();
      expect(
        readThirdPartyInvite(Object.fromEntries(Object.entries(whole).filter(([name]) => name !== key))),
      ).toBeUndefined();
    }
  });
});

describe("a member event", () => {
  const block = { third_party_invite: { signed: { token: "T" } } };
  it("proves an acceptance with membership invite only", () => {
    expect(readAcceptedToken({ membership: "invite", ...block })).toBe("T");
    for (const membership of ["join", "leave", "ban", "knock", 1]) {
      expect(readAcceptedToken({ membership, ...block })).toBeUndefined();
    }
    expect(readAcceptedToken({ membership: "invite", third_party_invite: { signed: "T" } })).toBeUndefined();
  });

  it("has no name where it shows none", () => {
    expect(readMemberName({ displayname: 7 })).toBeUndefined();
    expect(readMemberName({ displayname: " \u200B " })).toBeUndefined();
  });
});

describe("a message", () => {
  it("is text, an attachment, something else, or nothing to show", () => {
    expect(readMessage({ msgtype: "m.emote", body: "waves" })).toEqual({ kind: "emote", body: "waves" });
    expect(readMessage({ msgtype: "m.image", body: "cat.png" })).toEqual({ kind: "image" });
    expect(readMessage({ msgtype: "constructor" })).toEqual({ kind: "other" });
    expect(readMessage({ msgtype: "m.text", body: { not: "text" } })).toBeUndefined();
    expect(readMessage({ body: "no type" })).toBeUndefined();
  });

  it("may replace another", () => {
    const relation = { "m.relates_to": { rel_type: "m.replace", event_id: "$1" } };
    expect(readReplacement({ ...relation, "m.new_content": { body: "b" } })).toEqual({
      target: "$1",
      content: { body: "b" },
    });
    expect(readReplacement({ "m.relates_to": { rel_type: "m.thread", event_id: "$1" } })).toBeUndefined();
  });
});

describe("the other readers", () => {
  it("refuse what is malformed", () => {
    expect(readCanonicalAlias({ alias: "#a:example.org" })).toBe("#a:example.org");
    expect(readCanonicalAlias({ alias: "a" })).toBeUndefined();
    expect(readCanonicalAlias({ alias: "#\u202Ea:example.org" })).toBeUndefined();
    expect(readJoinRule({ join_rule: "toString" })).toBeUndefined();
    expect(readTombstone({ replacement_room: 5 })).toEqual({});
    expect(readSpaceChild({ via: [] })).toBeUndefined();
    expect(readSpaceChild({ via: ["a"], order: "\n" })).toEqual({});
  });
});
