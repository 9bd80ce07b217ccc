import { randomUUID } from "node:crypto";
import fc from "fast-check";
import { secretsOf } from "#e2e/servers/layout.mjs";
import { ApiError, callApi, registerUser } from "#e2e/servers/matrix-api.mjs";
import type { Person } from "#e2e/servers/person.mjs";
import { synapseRules } from "#e2e/servers/synapse-rules.mjs";
import type { JsonObject } from "#src/lib/json.ts";
import { isUserId } from "#src/matrix/ids.ts";
import { applyJoinedRoom } from "#src/matrix/room/apply-sync.ts";
import { whyMayNotInvite } from "#src/matrix/room/permissions.ts";
import { expect, test } from "./fixtures.ts";

/** Whether Usher lets a user invite to a room with this state. */
function usherLets(state: readonly object[], userId: string): boolean {
  if (!isUserId(userId)) throw new Error(`${userId} is not the id of a user`);
  const room = applyJoinedRoom(undefined, "!room", { state: { events: state } });
  return whyMayNotInvite(room, userId) === undefined;
}

/** Whether the homeserver lets a member invite somebody; what is no plain yes or no is an error. */
async function serverLets(member: Person, room: string): Promise<boolean> {
  const somebody = `@${randomUUID()}:${member.layout.serverName}`;
  try {
    await member.call("POST", `/rooms/${encodeURIComponent(room)}/invite`, { user_id: somebody });
    return true;
  } catch (error) {
    if (error instanceof ApiError && error.errcode === "M_FORBIDDEN") return false;
    throw error;
  }
}

/** Power levels, those of the room's creator (else 100) and of another member among them; the last ones take power away. */
const SETTINGS: readonly Setting[] = [
  { invite: 50, member: 49 },
  { invite: 50, member: 50 },
  { users_default: 50, member: -1 },
  { state_default: 100, events: { "m.room.member": 100, "m.room.third_party_invite": 100 } },
  { invite: 60, creator: 50, users_default: 60 },
];

interface Setting {
  readonly creator?: number;
  readonly member?: number;
  readonly [level: string]: unknown;
}

test("In every room version that it has, a homeserver answers what Usher says beforehand", async ({
  newPerson,
}) => {
  const [creator, second, member] = await Promise.all([newPerson(), newPerson(), newPerson()]);
  /** What Usher says and what the server answers, about each of them. */
  const compare = async (what: string, room: string, people: readonly Person[]) => {
    const state = await creator.call<object[]>("GET", `/rooms/${encodeURIComponent(room)}/state`);
    const said = people.map(({ userId }) => usherLets(state, userId));
    const answered = await Promise.all(people.map((person) => serverLets(person, room)));
    expect(said, what).toEqual(answered);
  };

  const { capabilities } = await creator.call<Capabilities>("GET", "/capabilities");
  const versions = Object.keys(capabilities["m.room_versions"].available);
  expect(versions).toEqual(expect.arrayContaining(Array.from({ length: 12 }, (_, index) => `${index + 1}`)));
  await Promise.all(
    versions.map(async (version) => {
      const room = await creator.createRoom({
        room_version: version,
        creation_content: { additional_creators: [second.userId] },
        invite: [second.userId, member.userId],
      });
      await Promise.all([second.join(room), member.join(room)]);
      const mayNameCreators = !/12$|hydra/u.test(version);
      const people = mayNameCreators ? [creator, member] : [creator, second, member];
      await compare(`${version}, as it is made`, room, people);
      for (const { member: own, creator: most = 100, ...levels } of SETTINGS) {
        const users = {
          ...(mayNameCreators && { [creator.userId]: most }),
          ...(own !== undefined && { [member.userId]: own }),
        };
        await creator.setState(room, "m.room.power_levels", { ...levels, users });
        await compare(`${version}, ${JSON.stringify({ ...levels, users })}`, room, people);
      }
    }),
  );
});

interface Capabilities {
  readonly capabilities: { readonly "m.room_versions": { readonly available: object } };
}

const drawnNumber = fc.constantFrom(-1, 0, 1, 49, 50, 51, 99, 100, 101, 9e15);
const drawnSpace = fc.constantFrom("", " ", "\t", "\n ");
const drawnString = fc
  .tuple(
    drawnSpace,
    fc.oneof(drawnNumber.map(String), fc.constantFrom("+50", "0050", "-0", "1".repeat(30))),
    drawnSpace,
  )
  .map((parts) => parts.join(""));

test("Rooms that other servers have are judged by its own rules as Usher judges them", () => {
  const rooms = fc.sample(drawnRoom, { numRuns: 3000, seed: 12 });
  const judged = synapseRules(rooms);
  const differing = rooms.filter(({ version, create, levels }, index) => {
    const state = [
      event("m.room.create", { room_version: version, ...create }),
      ...(levels === null ? [] : [event("m.room.power_levels", levels)]),
    ];
    return USERS.some((user, place) => usherLets(state, user) !== judged[index]?.[place]);
  });
  expect(differing).toEqual([]);
  expect(new Set(judged.flat())).toEqual(new Set([true, false]));
});

const USERS = ["@ann:x", "@bob:x", "@cem:x"] as const;
const [ANN, BOB, CEM] = USERS;

/** A state event of a room that Ann has made. */
function event(type: string, content: JsonObject) {
  return { event_id: `$${type}`, type, sender: ANN, state_key: "", origin_server_ts: 1, content };
}

/** Up to version 9 levels may be strings. From version 12 on the creators, Ann and Bob, cannot be given one. */
const drawnRoom = fc.integer({ min: 1, max: 12 }).chain((version) => {
  const level = version < 10 ? fc.oneof(drawnNumber, drawnString) : drawnNumber;
  const user = version < 12 ? fc.constantFrom(...USERS) : fc.constant(CEM);
  const keys = {
    invite: level,
    users_default: level,
    state_default: level,
    users: fc.dictionary(user, level),
  };
  return fc.option(fc.record(keys, { requiredKeys: [] })).map((levels) => ({
    version: String(version),
    creator: ANN,
    create: { ...(version < 11 && { creator: ANN }), ...(version === 12 && { additional_creators: [BOB] }) },
    levels,
    users: USERS,
  }));
});

test("Where the button is stands why it is off, and who or what helps", async ({
  signedIn: page,
  layout,
  owner,
  moderator,
  room,
}) => {
  await page.setViewportSize({ width: 1440, height: 800 });
  const button = page.getByRole("button", { name: "Send invitation" });
  const open = (roomId: string) => page.goto(`${layout.appUrl}/rooms/${encodeURIComponent(roomId)}`);

  await open(room);
  await expect(button).toBeEnabled();
  await owner.changePowerLevels(room, { invite: 100 });
  await expect(button).toHaveAccessibleDescription(
    "Only admins (power level 100) may invite here; you are a moderator (50). Olga Owner can change that.",
  );

  const upgrade = `/rooms/${encodeURIComponent(room)}/upgrade`;
  const { replacement_room: next } = await owner.call<{ replacement_room: string }>("POST", upgrade, {
    new_version: "12",
  });
  await expect(button).toHaveAccessibleDescription(/^This room was closed, and you are not in the one/u);
  await owner.invite(next, moderator);
  await moderator.join(next);
  await expect(button).toHaveAccessibleDescription(
    /^This room was replaced\. Invite people to the new room\.$/u,
  );
  await page.getByRole("link", { name: "the new room" }).click();
  await page.waitForURL((url) => decodeURIComponent(url.pathname) === `/rooms/${next}`);
  await expect(button).toHaveAccessibleDescription(/Olga Owner can change that\.$/u);
  await owner.changePowerLevels(next, { invite: 0 });
  await expect(button).toBeEnabled();

  const administrator = await registerUser(layout.homeserverUrl, secretsOf(layout).registration, {
    username: `admin-${randomUUID()}`,
    password: "a password",
    admin: true,
  });
  await callApi(layout.homeserverUrl, "POST", "/_synapse/admin/v1/send_server_notice", {
    token: administrator.accessToken,
    body: { user_id: moderator.userId, content: { msgtype: "m.text", body: "The server rests tonight." } },
  });
  await page.getByRole("link", { name: "Server notices" }).first().click();
  await expect(button).toHaveAccessibleDescription(/^In this room your homeserver tells you its notices/u);
  await page.reload();
  await expect(button).toHaveAccessibleDescription(/nobody can be invited\.$/u);
});
