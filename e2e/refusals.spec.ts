import { randomUUID } from "node:crypto";
import { expect, test } from "@playwright/test";
import { ApiError, callApi, registerUser } from "#e2e/servers/matrix-api.mjs";
import { readMails } from "#e2e/servers/mailbox-client.mjs";
import { IdentityAccount } from "#e2e/servers/identity-account.mjs";
import { secretsOf, testLayout, type Layout } from "#e2e/servers/layout.mjs";
import { Person } from "#e2e/servers/person.mjs";
import { startSynapse } from "#e2e/servers/synapse.mjs";
import { diagnose, type Cause } from "#src/outbox/diagnose.ts";
import { freshAddress } from "./fixtures.ts";
import { newOAuthPerson } from "./gatehouse.ts";

/** What real servers answer to invitations that cannot come about, and what Usher makes of it by the answer alone. */

interface Invitation {
  readonly room: string;
  readonly address?: string;
  /** The identity server's token; the person's own unless said. */
  readonly token?: string;
  readonly accessToken?: string;
}

async function invite(person: Person, { room, address = freshAddress(), token, accessToken }: Invitation) {
  const body = {
    medium: "email",
    address,
    id_server: new URL(person.layout.identityServerUrl).host,
    id_access_token: token ?? (await IdentityAccount.register(person)).token,
  };
  const path = `/_matrix/client/v3/rooms/${encodeURIComponent(room)}/invite`;
  const options = { token: accessToken ?? person.accessToken, body };
  const answer = await callApi(person.layout.homeserverUrl, "POST", path, options).then(
    () => ({ status: 200, errcode: "" }),
    (error: unknown) => {
      if (!(error instanceof ApiError)) throw error;
      return { status: error.status, errcode: error.errcode ?? "" };
    },
  );
  const mails = await readMails(testLayout, address);
  const answered = `${answer.status} ${answer.errcode}`.trimEnd();
  return { answered, mails: mails.length, cause: causeOf(answer) };
}

function causeOf(answer: { readonly status: number; readonly errcode: string }): Cause {
  return diagnose({ state: "unknown", lane: "mail", answer });
}

function newPerson(layout: Layout = testLayout): Promise<Person> {
  const account = { username: `u${randomUUID()}`, password: "a password", displayName: "Rae" };
  return Person.register(layout, account);
}

async function moderatorWithRoom(layout?: Layout) {
  const person = await newPerson(layout);
  return { person, room: await person.createRoom({ name: "Reading circle" }) };
}

async function asAdmin(method: string, path: string, body: object): Promise<void> {
  const account = { username: `admin-${randomUUID()}`, password: "a password", admin: true };
  const admin = await registerUser(testLayout.homeserverUrl, secretsOf(testLayout).registration, account);
  await callApi(testLayout.homeserverUrl, method, path, { token: admin.accessToken, body });
}

test("The room's rules are looked at after the mail has gone out", async () => {
  const { person: owner, room } = await moderatorWithRoom();
  const stranger = await newPerson();
  const refused = { answered: "403 M_FORBIDDEN", mails: 1, cause: "forbidden" };
  expect(await invite(stranger, { room })).toEqual(refused);
  const strict = await owner.createRoom({ power_level_content_override: { invite: 50 } });
  await owner.invite(strict, stranger);
  await stranger.join(strict);
  expect(await invite(stranger, { room: strict })).toEqual(refused);
});

test("What goes wrong at the identity server is an internal error of the homeserver", async () => {
  const { person, room } = await moderatorWithRoom();
  const internal = { answered: "500 M_UNKNOWN", mails: 0, cause: "internal" };
  expect(await invite(person, { room, token: "unknown" })).toEqual(internal);
  expect(await invite(person, { room, address: "two@at@example.org" })).toEqual(internal);
});

test("Terms that nobody has accepted are an internal error, too", async () => {
  const person = await newOAuthPerson(testLayout);
  const room = await person.createRoom({ name: "Orchard" });
  expect(await invite(person, { room })).toEqual({ answered: "500 M_UNKNOWN", mails: 0, cause: "internal" });
});

test("A request without a token for the identity server is not understood", async () => {
  const { person, room } = await moderatorWithRoom();
  const path = `/rooms/${encodeURIComponent(room)}/invite`;
  const refusal = person.call("POST", path, { medium: "email", address: freshAddress() });
  await expect(refusal).rejects.toMatchObject({ status: 400, errcode: "M_MISSING_PARAM" });
  expect(causeOf({ status: 400, errcode: "M_MISSING_PARAM" })).toBe("bad-request");
});

test("An account that is suspended, locked or shadow-banned", async () => {
  const { person, room } = await moderatorWithRoom();
  const user = encodeURIComponent(person.userId);
  const token = (await IdentityAccount.register(person)).token;
  await asAdmin("POST", `/_synapse/admin/v1/users/${user}/shadow_ban`, {});
  // A yes, and nothing happens: the room is the only proof.
  expect(await invite(person, { room, token })).toMatchObject({ answered: "200", mails: 0 });
  await asAdmin("PUT", `/_synapse/admin/v1/suspend/${user}`, { suspend: true });
  expect((await invite(person, { room, token })).answered).toMatch(/^(?:200|403 M_USER_SUSPENDED)$/u);
  await asAdmin("PUT", `/_synapse/admin/v2/users/${user}`, { locked: true });
  expect((await invite(person, { room, token })).answered).toBe("401 M_USER_LOCKED");
});

test.describe("A homeserver that is set", () => {
  // They have the same ports.
  test.describe.configure({ mode: "default" });

  const ports = {
    ...testLayout.ports,
    homeserver: testLayout.ports.app + 10,
    federation: testLayout.ports.app + 450,
  };
  const layout: Layout = {
    ...testLayout,
    ports,
    folder: testLayout.path("strict"),
    serverName: `localhost:${ports.federation}`,
    homeserverUrl: `http://localhost:${ports.homeserver}`,
    path: (...parts) => testLayout.path("strict", ...parts),
  };

  for (const [what, more, answered, cause] of [
    [
      "to let nobody but administrators invite",
      { block_non_admin_invites: true },
      "403 M_FORBIDDEN",
      "forbidden",
    ],
    ["to ask no identity server", { enable_3pid_lookup: false }, "403 M_UNKNOWN", "lookups-off"],
  ] as const) {
    test(`${what} mails nothing`, async () => {
      const synapse = await startSynapse(layout, { profile: "fast", more });
      try {
        const { person, room } = await moderatorWithRoom(layout);
        expect(await invite(person, { room })).toEqual({ answered, mails: 0, cause });
      } finally {
        await synapse.stop();
      }
    });
  }
});
