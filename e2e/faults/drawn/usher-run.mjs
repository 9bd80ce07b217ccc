import { setTimeout as pause } from "node:timers/promises";
import { expect } from "@playwright/test";
import { runsOnDevice, rowsOnDevice } from "#e2e/faults/ledger-on-device.mjs";
import { signIn } from "#e2e/sign-in.mjs";

/** @typedef {import("@playwright/test").Page} Page */
/** @typedef {import("./stage.mjs").Stage} Stage */

/** How often the person looks at the page. */
const LOOK_MS = 250;
/** After so long without a change there is something to wait for: the clock is put on. */
const STILL_MS = 1200;

/** Sends a list with the built app, with a person who mends what they are asked to and decides after asking. */
export class UsherRun {
  /** How many rows were left to the person to decide about. */
  asked = 0;
  #context;
  #stage;
  /** @type {Page | undefined} */
  #page;
  #path = "/";

  /**
   * @param {import("@playwright/test").BrowserContext} context
   * @param {Stage} stage
   */
  constructor(context, stage) {
    this.#context = context;
    this.#stage = stage;
  }

  async start() {
    const { layout, homeserver, moderator, addresses } = this.#stage;
    const page = await this.#open("/sign-in");
    const { username, password } = moderator;
    await signIn(page, { layout: { ...layout, homeserverUrl: homeserver.url }, username, password });
    // What it knows of the room is current then.
    await page.getByRole("link", { name: "Reading circle" }).first().click();
    await page.getByRole("link", { name: "Invite many" }).click();
    await page.getByLabel("Addresses").fill(addresses.join("\n"));
    await page.getByRole("button", { name: "Look over" }).click();
    await page.getByRole("button", { name: "Agree and go on" }).click();
    this.#stage.begin({
      crashTab: () => this.#crash(),
      reloadTab: () => this.#reload(),
      openSecondTab: () => this.#openSecond(),
      goOffline: (ms) => this.#goOffline(ms),
      setClock: async (days) => {
        const now = await this.#page?.evaluate(() => Date.now());
        await this.#page?.clock.setSystemTime((now ?? Date.now()) + days * 86_400_000);
      },
    });
    await page.getByRole("button", { name: new RegExp(`^Send .*${addresses.length} invitations$`) }).click();
    await page.waitForURL(/\/runs\//);
    this.#path = new URL(page.url()).pathname;
  }

  /** @returns {Promise<Set<string>>} the addresses that its run says were sent to, once every row has come to its end */
  async untilDone() {
    let last = "";
    let since = Date.now();
    for (;;) {
      await pause(LOOK_MS);
      const page = this.#page;
      if (page === undefined || page.isClosed()) {
        await this.#open(this.#path).catch(() => undefined);
        continue;
      }
      try {
        const rows = await rowsOnDevice(page);
        const [run] = await runsOnDevice(page);
        const open = rows.filter(
          ({ state }) => state !== "sent" && state !== "refused" && state !== "skipped",
        );
        if (rows.length > 0 && open.length === 0) {
          return new Set(rows.flatMap(({ state, address }) => (state === "sent" ? [address] : [])));
        }
        const now = JSON.stringify(run);
        if (now !== last) since = Date.now();
        last = now;
        const asking = open.filter(({ state }) => state === "unknown" || state === "unconfirmed");
        if (this.#stage.atServers > 0) since = Date.now();
        if (run?.hold !== undefined || asking.length === open.length)
          await this.#act(page, asking, run?.hold);
        else if (Date.now() - since > STILL_MS) await page.clock.fastForward(15_000);
      } catch {
        // The tab has died under the person's hands.
      }
    }
  }

  /** The person asks each invitee whether the mail came, and then lets the run go on. */
  async #act(
    /** @type {Page} */ page,
    /** @type {readonly { address: string }[]} */ asking,
    /** @type {string | undefined} */ hold,
  ) {
    const click = { timeout: 3000 };
    // What was asked before its tab was loaded again, or the row had settled by itself.
    if ((await page.getByRole("dialog").count()) > 0) await page.keyboard.press("Escape");
    for (const { address } of asking) {
      const item = page.getByRole("listitem").filter({ hasText: address });
      const hasArrived = this.#stage.stack.mails.list(address).length > 0;
      if (hasArrived) await item.getByRole("button", { name: "It arrived" }).click(click);
      else {
        await item.getByRole("button", { name: "Send again…" }).click(click);
        await page.getByRole("dialog").getByRole("button", { name: "Send again" }).click(click);
      }
      this.asked += 1;
      await expect(item).toHaveCount(0, click);
    }
    if (hold !== undefined) await page.getByRole("button", { name: "Go on", exact: true }).click(click);
  }

  async #open(/** @type {string} */ path) {
    const page = await this.#context.newPage();
    this.#page = page;
    await page.clock.install();
    await page.goto(this.#stage.layout.appUrl + path);
    return page;
  }

  async #crash() {
    const page = this.#page;
    if (page === undefined) return;
    const crashed = page.waitForEvent("crash", { timeout: 5000 }).catch(() => undefined);
    await page.goto("chrome://crash").catch(() => undefined);
    await crashed;
    await page.close().catch(() => undefined);
  }

  async #reload() {
    await this.#page?.reload().catch(() => undefined);
  }

  async #openSecond() {
    const second = await this.#context.newPage();
    await second.goto(this.#stage.layout.appUrl + this.#path);
    setTimeout(() => void second.close(), 4000);
  }

  async #goOffline(/** @type {number} */ ms) {
    await this.#context.setOffline(true);
    await pause(ms);
    await this.#context.setOffline(false);
  }
}
