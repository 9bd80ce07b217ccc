import * as fc from "fast-check";
import type { Page } from "@playwright/test";
import { ApiError } from "#e2e/servers/matrix-api.mjs";
import type { Person } from "#e2e/servers/person.mjs";
import { type Draw, hostileJson } from "#src/testing/hostile-answers.ts";
import { validInvite } from "#src/testing/events.ts";
import { isJsonObject, type JsonObject } from "#src/lib/json.ts";
import { expect, freshAddress, inviteByForm, test } from "./fixtures.ts";

const EVENTS = 500;
const LONGEST_TASK_MS = 5_000;
/** What each is made from; the room goes on all the same, so that rules and members of others stay. */
const GOOD: readonly (readonly [type: string, isState: boolean, content: JsonObject])[] = [
  ["m.room.third_party_invite", true, validInvite("ana...@exa...")],
  ["m.room.name", true, { name: "Reading circle" }],
  ["m.room.topic", true, { topic: "Books" }],
  ["m.room.canonical_alias", true, { alias: "#reading:example.org", alt_aliases: [] }],
  [
    "m.room.join_rules",
    true,
    { join_rule: "restricted", allow: [{ type: "m.room_membership", room_id: "!a:b" }] },
  ],
  ["m.room.avatar", true, { url: "mxc://example.org/a" }],
  ["m.space.child", true, { via: ["example.org"], order: "a" }],
  ["m.space.parent", true, { via: ["example.org"], canonical: true }],
  ["m.room.message", false, { msgtype: "m.text", body: "Hello", format: "org.matrix.custom.html" }],
  [
    "m.room.message",
    false,
    { "m.relates_to": { rel_type: "m.replace", event_id: "$a" }, "m.new_content": { body: "b" } },
  ],
  ["m.room.encrypted", false, { algorithm: "m.megolm.v1.aes-sha2", ciphertext: "a" }],
];
const KEYS = ["", "__proto__", "constructor", "token", "\u202Eterces", "x".repeat(200)];

let seed = 20_261_201;
const draw: Draw = (arbitrary, ...parameters) => {
  seed += 1;
  const [drawn] = fc.sample(arbitrary(...parameters), { numRuns: 1, seed });
  if (drawn === undefined) throw new Error("nothing was drawn");
  return drawn;
};

/** Sends so many events that the homeserver takes; what it refuses is no danger to anybody. */
async function sendHostile(owner: Person, room: string): Promise<void> {
  let taken = 0;
  const at = `/rooms/${encodeURIComponent(room)}`;
  const sendSome = async () => {
    for (let nth = 0; taken < EVENTS; nth += 1) {
      const [type, isState, good] = GOOD[nth % GOOD.length]!;
      // Its own name and rules stay: whoever looks for the room has to find it.
      const key =
        type === "m.room.name" || type === "m.room.join_rules" ? "odd" : draw(fc.constantFrom, ...KEYS);
      const path = isState
        ? `${at}/state/${type}/${encodeURIComponent(key)}`
        : `${at}/send/${type}/${crypto.randomUUID()}`;
      try {
        const content: unknown = JSON.parse(hostileJson(draw, good));
        if (!isJsonObject(content)) continue;
        await owner.call("PUT", path, content);
        taken += 1;
      } catch (error) {
        if (!(error instanceof ApiError) && !(error instanceof SyntaxError)) throw error;
      }
    }
  };
  await Promise.all(Array.from({ length: 6 }, sendSome));
}

/** The longest task of the page's main thread since it was loaded, in milliseconds. */
function longestTask(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const observer = new PerformanceObserver((list) => {
          resolve(Math.max(...list.getEntries().map(({ duration }) => duration)));
        });
        observer.observe({ type: "longtask", buffered: true });
        setTimeout(() => resolve(0), 500);
      }),
  );
}

test("500 malformed events in a room break no page of it, and one invites there as anywhere", async ({
  signedIn: page,
  owner,
  room,
  watch,
}) => {
  // The homeserver takes its time for so many, on a busy machine most of all.
  test.setTimeout(300_000);
  watch.expect(/status of 400/u);
  await sendHostile(owner, room);
  await owner.say(room, "Good morning");
  const address = freshAddress("ana");
  await inviteByForm(page, address);
  await expect(page.getByRole("list", { name: "Pending" })).toContainText(address);
  await expect(page.getByText("Good morning")).toBeVisible();
  for (const name of ["Invitations", "People", "Everything"]) {
    await page
      .getByRole("radio", { name })
      .or(page.getByRole("button", { name, exact: true }))
      .first()
      .click();
    await expect(page.getByText("This page could not be shown")).toBeHidden();
  }
  await page.reload();
  await expect(page.getByText("Good morning")).toBeVisible();
  // By the clock, which goes on while servers and other tests have the processor.
  expect(await longestTask(page)).toBeLessThan(LONGEST_TASK_MS);
  expect(await page.evaluate(() => Reflect.ownKeys(Object.prototype).length)).toBe(12);
});
