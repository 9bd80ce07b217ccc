// @vitest-environment happy-dom
import { screen, waitFor, within } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { JsonObject } from "#src/lib/json.ts";
import { validInvite } from "#src/testing/events.ts";
import { FakeHomeserver } from "#src/testing/fake-homeserver.ts";
import type { FakeRoom } from "#src/testing/fake-room.ts";
import { freshIndexedDb } from "#src/testing/fresh-indexed-db.ts";
import { renderRoute } from "#src/testing/render-route.tsx";

const ADA = "@ada:example.org";
const MALLORY = "@mallory:evil.example";
const ROOM = "!garden:example.org";
const THIRD_PARTY_INVITE = "m.room.third_party_invite";
const HUGE = "x".repeat(100_000);
const BIDI = "\u202Emoc.elpmaxe\u202C\u2066\u200F\u0000";

let server: FakeHomeserver;
let room: FakeRoom;
let app: Awaited<ReturnType<typeof renderRoute>>;

beforeEach(() => {
  freshIndexedDb();
  server = new FakeHomeserver();
  room = server.addRoom(ROOM, server.addUser(ADA, { name: "Ada" }), "Garden");
  server.nameIdentityServer(ADA);
  server.addUser(MALLORY, { name: "Mallory" });
  server.join(room, MALLORY);
});
afterEach(() => app.close());

/** As JSON, so that any key and any value can be there. */
function send(type: string, content: string, stateKey?: string, sender = MALLORY) {
  server.send(room, sender, type, JSON.parse(content) as JsonObject, stateKey);
}

/** After all of the hostile events: a good invitation and a good message, which must be there. */
async function open() {
  server.send(room, ADA, THIRD_PARTY_INVITE, validInvite("good...@exa..."), "good-token");
  server.send(room, ADA, "m.room.message", { msgtype: "m.text", body: "Good morning" });
  app = await renderRoute(`/rooms/${ROOM}`, { server, as: ADA });
  await screen.findByText("Good morning");
  await screen.findByRole("heading", { name: /^Pending \d/u });
}

const pending = () => screen.getByRole("heading", { name: /^Pending/u }).textContent;

/** Invites somebody, and revokes the good invitation. */
async function inviteAndRevoke() {
  await app.user.type(screen.getByLabelText("Address"), "ana@example.org");
  await app.user.click(screen.getByRole("button", { name: "Send invitation" }));
  await app.user.click(await screen.findByRole("button", { name: "Agree and go on" }));
  await waitFor(() => expect(screen.getByLabelText("Address")).toHaveProperty("value", ""));
  expect(server.identityServer.mails).toEqual(["ana@example.org"]);
  const tiles = screen.getByRole("list", { name: "What happened, oldest first" });
  const tile = within(tiles).getByText("good...@exa...").closest("li") as HTMLElement;
  await revoke(within(tile).getByRole("button", { name: "Revoke…" }), "good-token");
}

async function revoke(button: HTMLElement, token: string) {
  await app.user.click(button);
  const dialog = within(await screen.findByRole("dialog"));
  await app.user.click(dialog.getByRole("button", { name: "Revoke" }));
  await waitFor(() => expect(room.content(THIRD_PARTY_INVITE, token)).toEqual({}));
  await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
}

const huge = JSON.stringify(HUGE);
const bidi = JSON.stringify(BIDI);
const keys = `"public_key":"k","key_validity_url":"https://id.example.org"`;

describe("a room with", () => {
  test.each<[string, string, string, string?]>([
    ["a number for its name", "m.room.name", `{"name":7}`, ""],
    ["no name in its name", "m.room.name", `{}`, ""],
    ["a huge name", "m.room.name", `{"name":${huge}}`, ""],
    ["a name that turns the text around", "m.room.name", `{"name":${bidi}}`, ""],
    ["a list for a topic", "m.room.topic", `{"topic":[1,{"a":2}]}`, ""],
    ["a huge topic", "m.room.topic", `{"topic":${huge}}`, ""],
    ["an alias that is none", "m.room.canonical_alias", `{"alias":{"__proto__":1}}`, ""],
    ["odd join rules", "m.room.join_rules", `{"join_rule":["invite"],"allow":7}`, ""],
    ["an avatar that is a script", "m.room.avatar", `{"url":"javascript:alert(1)"}`, ""],
    ["a message that is a number", "m.room.message", `{"msgtype":"m.text","body":7}`],
    ["a message without anything", "m.room.message", `{}`],
    ["a huge message", "m.room.message", `{"msgtype":"m.text","body":${huge}}`],
    [
      "a message that is an edit of nothing",
      "m.room.message",
      `{"m.relates_to":{"rel_type":"m.replace","event_id":7}}`,
    ],
    ["an encrypted nothing", "m.room.encrypted", `{"algorithm":[]}`],
    ["a state key from JavaScript", "m.room.name", `{"name":"Other"}`, "__proto__"],
    ["a type from JavaScript", "__proto__", `{"__proto__":{"membership":"join"}}`, "constructor"],
    ["a redaction of a list", "m.room.redaction", `{"redacts":["$1"]}`],
    ["a membership that is a number", "m.room.member", `{"membership":7}`, MALLORY],
    ["a member without membership", "m.room.member", `{"displayname":"Mal"}`, MALLORY],
    [
      "a member whose name is a list",
      "m.room.member",
      `{"membership":"join","displayname":["Mal"]}`,
      MALLORY,
    ],
    ["a member whose name is huge", "m.room.member", `{"membership":"join","displayname":${huge}}`, MALLORY],
    [
      "a member whose name turns text around",
      "m.room.member",
      `{"membership":"join","displayname":${bidi}}`,
      MALLORY,
    ],
    [
      "a member named __proto__",
      "m.room.member",
      `{"membership":"join","displayname":"__proto__"}`,
      "__proto__",
    ],
    ["a user id from JavaScript", "m.room.member", `{"membership":"join"}`, "@__proto__:constructor"],
    [
      "an acceptance that is none",
      "m.room.member",
      `{"membership":"invite","third_party_invite":{"signed":[7]}}`,
      "@eve:evil.example",
    ],
    [
      "an acceptance of __proto__",
      "m.room.member",
      `{"membership":"invite","third_party_invite":{"signed":{"token":"__proto__"}}}`,
      "@eve:evil.example",
    ],
  ])("%s shows the rest, and works", async (_what, type, content, stateKey) => {
    send(type, content, stateKey);
    await open();
    expect(pending()).toBe("Pending1");
    expect(screen.queryByText("Not all of this room could be read")).toBeNull();
    expect(document.body.textContent).not.toMatch(/[\u202A-\u202E\u2066-\u2069]|\[object Object\]/u);
    await inviteAndRevoke();
  });
});

test.each([
  `"invite":"50","events":[],"state_default":{}`,
  `"invite":"NaN","users_default":"__proto__"`,
  `"invite":1e400,"events":{"m.room.power_levels":"x"},"ban":null`,
  `"invite":-1e400,"users_default":[50]`,
])("power levels with %s leave the rest as it is", async (content) => {
  const users = `"users":{"${ADA}":100,"__proto__":1e400,"nobody":100,"${MALLORY}":"100"}`;
  send("m.room.power_levels", `{${users},${content}}`, "", ADA);
  await open();
  expect(screen.getByText(/^Admin/u)).toBeDefined();
  await inviteAndRevoke();
});

describe("third-party invites", () => {
  test.each<[string, string, string]>([
    ["a number for a name", `{"display_name":7,${keys}}`, "t"],
    ["a list for a name", `{"display_name":["a"],${keys}}`, "t"],
    ["nothing but a name", `{"display_name":"bob...@exa..."}`, "t"],
    ["a key that is an object", `{"display_name":"b","public_key":{},"key_validity_url":"https://x"}`, "t"],
    ["nothing at all", `{}`, "t"],
    ["__proto__ for a content", `{"__proto__":{"display_name":"b"}}`, "t"],
  ])("with %s are left out", async (_what, content, token) => {
    send(THIRD_PARTY_INVITE, content, token);
    await open();
    expect(pending()).toBe("Pending1");
    await inviteAndRevoke();
  });

  test.each(["[]", "null", "7", `"text"`])("whose content is %s are left out", async (content) => {
    send(THIRD_PARTY_INVITE, content, "t");
    await open();
    expect(pending()).toBe("Pending1");
    await inviteAndRevoke();
  });

  test.each<[string, string, string]>([
    ["a token from JavaScript", `{"display_name":"bob...@exa...",${keys}}`, "__proto__"],
    ["an empty token", `{"display_name":"bob...@exa...",${keys}}`, ""],
    [
      "a token full of odd characters",
      `{"display_name":"bob...@exa...",${keys}}`,
      "../..%2F?#&\u202E \u{1F600}",
    ],
    ["a huge token", `{"display_name":"bob...@exa...",${keys}}`, "t".repeat(60_000)],
    ["a huge name", `{"display_name":${huge},${keys}}`, "t"],
    ["a name that turns text around", `{"display_name":${bidi},${keys}}`, "t"],
    ["a name of nothing to be seen", `{"display_name":"\\u200F\\u202E",${keys}}`, "t"],
    [
      "a validity URL that is a script",
      `{"display_name":"b","public_key":"","key_validity_url":"javascript:0"}`,
      "t",
    ],
  ])("with %s can be revoked like any other", async (_what, content, token) => {
    send(THIRD_PARTY_INVITE, content, token);
    await open();
    expect(pending()).toBe("Pending2");
    expect(document.body.textContent).not.toMatch(/[\u202A-\u202E\u2066-\u2069]|x{101}/u);
    // The tile of the good invitation is the newer one.
    const [ofTheOdd] = screen.getAllByRole("button", { name: "Revoke…" });
    await revoke(ofTheOdd!, token);
    expect(pending()).toBe("Pending1");
  });
});
