import { randomUUID } from "node:crypto";
import type { BrowserContext, Page } from "@playwright/test";
import { expectAccessible } from "#e2e/accessible.ts";
import { expect, freshAddress, test as base } from "#e2e/fixtures.ts";
import { FaultProxy, type Fault } from "#e2e/servers/fault-proxy.mjs";
import { readMails } from "#e2e/servers/mailbox-client.mjs";
import { signIn } from "#e2e/sign-in.mjs";
import { rowsOnDevice, runsOnDevice, startList } from "./ledger-on-device.mjs";

export { expect } from "#e2e/fixtures.ts";

/** A request that sends an invitation: the one that only asks whether the server has transactions has no run in it. */
export const INVITE = /^PUT \S+\/invite\/[\da-f-]{36}-\d/u;
/** What the homeserver asks of the identity server, which mails. */
export const STORE_INVITE = /^POST \S+\/store-invite/u;

interface Faults {
  /** Between the page and the homeserver. */
  homeserver: FaultProxy;
  /** Between the page or the homeserver and the identity server. */
  identityServer: FaultProxy;
  /** A run that the moderator starts. */
  list: List;
}

/** A list of invitations of a test, as its device and the mail catcher know it. */
class List {
  readonly addresses: readonly string[];
  readonly #mailsOf: (address: string) => Promise<readonly unknown[]>;
  readonly #start: (page: Page, addresses: readonly string[]) => Promise<void>;

  constructor(
    start: (page: Page, addresses: readonly string[]) => Promise<void>,
    mailsOf: (address: string) => Promise<readonly unknown[]>,
  ) {
    this.addresses = [1, 2, 3, 4, 5, 6].map((nth) => freshAddress(`row${nth}`));
    this.#start = start;
    this.#mailsOf = mailsOf;
  }

  /** Starts the first rows. */
  async start(page: Page, size: number): Promise<void> {
    await this.#start(page, this.addresses.slice(0, size));
  }

  /** Starts those from the place on, as a run of their own. */
  async startRest(page: Page, from: number): Promise<void> {
    await this.#start(page, this.addresses.slice(from));
  }

  /** How many mails each of the first rows got. */
  async mails(size: number): Promise<number[]> {
    const mails = await Promise.all(this.addresses.slice(0, size).map((each) => this.#mailsOf(each)));
    return mails.map(({ length }) => length);
  }
}

/** The states of the rows, one word each. */
export async function statesOn(page: Page): Promise<string> {
  const rows = await rowsOnDevice(page);
  return rows.map(({ state }) => state).join(" ");
}

/** Why the newest run is held. */
async function holdOn(page: Page): Promise<string | undefined> {
  return (await runsOnDevice(page)).at(-1)?.hold;
}

export async function expectStates(page: Page, states: string, timeout = 15_000): Promise<void> {
  await expect.poll(() => statesOn(page), { timeout }).toBe(states);
}

export async function expectHold(page: Page, hold: string): Promise<void> {
  await expect.poll(() => holdOn(page), { timeout: 20_000 }).toBe(hold);
}

/** The tab's process dies, with all it had in memory; what it had written stays. */
export async function crash(page: Page): Promise<void> {
  const crashed = page.waitForEvent("crash");
  await page.goto("chrome://crash").catch(() => undefined);
  await crashed;
  await page.close();
}

/** The person opens the app again. */
export async function openAgain(context: BrowserContext, appUrl: string, options: { clock?: true } = {}) {
  const page = await context.newPage();
  if (options.clock === true) await page.clock.install();
  await page.goto(appUrl);
  return page;
}

/**
 * Lets a page's clock run through the 90 seconds in which the room is looked at; longer where the room's answers
 * take their time, until the row that is looked for has settled.
 */
export async function passTheChecks(page: Page): Promise<void> {
  const isChecking = (await rowsOnDevice(page)).map(({ state }) => state === "checking");
  for (const ms of [600, 1500, 3000, 10_000, 30_000, 46_000]) await letPass(page, ms);
  const isStill = async () =>
    (await rowsOnDevice(page)).some(({ state }, place) => isChecking[place] === true && state === "checking");
  for (let more = 0; more < 6 && (await isStill()); more += 1) await letPass(page, 20_000);
}

/** On the page of the run and in the list of runs these words are read, and axe finds nothing, by day and by night. */
export async function expectRunForEverybody(page: Page, words: string): Promise<void> {
  const main = page.getByRole("main");
  await page.getByRole("link", { name: "Runs" }).click();
  const link = main.getByRole("link", { name: "Reading circle" });
  await expect(link).toBeVisible();
  await expectAccessible(page);
  await link.click();
  await expect(main.getByText(words, { exact: false }).first()).toBeVisible();
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme });
    await expectAccessible(page);
  }
}

async function letPass(page: Page, ms: number): Promise<void> {
  await page.clock.fastForward(ms);
  await page.waitForTimeout(150);
}

/** Holds requests up until it is opened. */
export function gate() {
  let open: (() => void) | undefined;
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  const held: Fault = async (exchange) => {
    await opened;
    await exchange.pass();
  };
  return { held, opened, open: () => open?.() };
}

/** As the other browser tests, with a proxy before each server. Complaints of the browser about faults are no news. */
export const test = base.extend<Faults>({
  homeserver: async ({ layout }, provide) => {
    const proxy = await FaultProxy.start(layout.ports.homeserver);
    await provide(proxy);
    await proxy.stop();
  },
  identityServer: async ({ layout }, provide) => {
    const proxy = await FaultProxy.start(layout.ports.sydent);
    await provide(proxy);
    await proxy.stop();
  },
  signedIn: async ({ page, layout, moderator, room, homeserver, identityServer, watch }, provide) => {
    // The room is there before the first sync.
    void room;
    watch.expect(/Failed to load resource|net::ERR_|blocked by CORS policy/u);
    const account = `/user/${encodeURIComponent(moderator.userId)}/account_data/m.identity_server`;
    await moderator.call("PUT", account, { base_url: identityServer.url });
    const { username, password } = moderator;
    await signIn(page, { layout: { ...layout, homeserverUrl: homeserver.url }, username, password });
    await expect(page.getByRole("link", { name: "Reading circle" }).first()).toBeVisible();
    await provide(page);
  },
  list: async ({ layout, moderator, room, identityServer }, provide) => {
    const { userId } = moderator;
    const start = (page: Page, addresses: readonly string[]) =>
      startList(page, {
        runId: randomUUID(),
        userId,
        roomId: room,
        identityServerUrl: identityServer.url,
        addresses,
      });
    await provide(new List(start, (address) => readMails(layout, address)));
  },
});
