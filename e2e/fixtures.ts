import { randomUUID } from "node:crypto";
import { expect, test as base, type Page } from "@playwright/test";
import { type Layout, testLayout } from "#e2e/servers/layout.mjs";
import { Person } from "#e2e/servers/person.mjs";
import { PageWatch } from "./page-watch.ts";
import { SecretsWatch } from "./secrets-watch.ts";
import { signIn } from "./sign-in.mjs";

export { expect };

interface Fixtures {
  /** Where the servers are. */
  layout: Layout;
  /** Makes a user nobody has used yet. */
  newPerson: (displayName?: string) => Promise<Person>;
  /** A fresh user who made {@link Fixtures.room}. */
  owner: Person;
  /** A fresh user who signs in: moderator of {@link Fixtures.room}, with power level 50. */
  moderator: Person;
  /** The id of a fresh room of the owner and the moderator; inviting needs power level 50. */
  room: string;
  /** What the page may complain about: a test that provokes an error in the console names it here. */
  watch: PageWatch;
  /** Fails the test at its end where a token, a password or somebody's address is where it must not be. */
  secrets: SecretsWatch;
  /** A page on which the moderator is signed in and a member of the room. */
  signedIn: Page;
}

/**
 * A test against the real servers. It fails when the page breaks its content security policy, throws, or writes an
 * error into the console that {@link Fixtures.watch} does not expect.
 */
export const test = base.extend<Fixtures>({
  layout: [testLayout, { option: true }],
  newPerson: async ({ layout }, provide) => {
    await provide((displayName = "Somebody") => {
      const account = { username: `u${randomUUID()}`, password: "a password", displayName };
      return Person.register(layout, account);
    });
  },
  owner: async ({ newPerson }, provide) => {
    await provide(await newPerson("Olga Owner"));
  },
  moderator: async ({ newPerson }, provide) => {
    await provide(await newPerson("Mira Moderator"));
  },
  room: async ({ owner, moderator }, provide) => {
    const room = await owner.createRoom({
      name: "Reading circle",
      power_level_content_override: { invite: 50, users: { [moderator.userId]: 50 } },
    });
    await owner.invite(room, moderator);
    await moderator.join(room);
    await provide(room);
  },
  watch: [
    async ({ page }, provide) => {
      const watch = new PageWatch(page);
      await provide(watch);
      watch.expectQuiet();
    },
    { auto: true },
  ],
  secrets: [
    async ({ page, layout }, provide) => {
      const secrets = new SecretsWatch(page, { people: () => addresses, mailboxUrl: layout.mailboxUrl });
      await provide(secrets);
      expect(await secrets.leaks(), "what must stay secret did").toEqual([]);
    },
    { auto: true },
  ],
  signedIn: async ({ page, moderator, room }, provide) => {
    // The room is there before the first sync.
    void room;
    await signIn(page, moderator);
    await provide(page);
  },
});

/** All that tests have invited. */
const addresses = new Set<string>();

/**
 * An address that no other test uses: the identity server remembers addresses for ever.
 * @param name what stands before the unique part, so that failures can be read
 */
export function freshAddress(name = "invitee"): string {
  const address = `${name}.${randomUUID().slice(0, 8)}@example.org`;
  addresses.add(address);
  return address;
}

/** Opens {@link Fixtures.room} and invites an address there; whoever does it for the first time agrees to the identity server. */
export async function inviteByForm(page: Page, address: string): Promise<void> {
  await page.getByRole("link", { name: "Reading circle" }).first().click();
  await page.getByLabel("Address").fill(address);
  await page.getByRole("button", { name: "Send invitation" }).click();
  await page.getByRole("button", { name: "Agree and go on" }).click();
}
