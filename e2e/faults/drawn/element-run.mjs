import { setTimeout as pause } from "node:timers/promises";

/** @typedef {import("@playwright/test").Page} Page */
/** @typedef {import("./stage.mjs").Stage} Stage */

const STILL_MS = 1200;
/** Whoever presses the button for what failed gives up at last. */
const MOST_RETRIES = 10;

/**
 * Sends a list as Element's MultiInviter does: one after another, every five seconds again while the server asks to
 * wait, on to the next on any other error. The list is in the tab's memory only. Whoever loses it with the tab starts
 * again with those whom the room does not show as invited; what failed is tried again, all together, until nothing does.
 */
export class ElementRun {
  #context;
  #stage;
  /** @type {Page | undefined} */
  #page;

  /**
   * @param {import("@playwright/test").BrowserContext} context
   * @param {Stage} stage
   */
  constructor(context, stage) {
    this.#context = context;
    this.#stage = stage;
  }

  async start() {
    const tabs = {
      crashTab: () => this.#close(),
      reloadTab: () => this.#close(),
      openSecondTab: async () => {},
      goOffline: async (/** @type {number} */ ms) => {
        await this.#context.setOffline(true);
        await pause(ms);
        await this.#context.setOffline(false);
      },
      setClock: async () => {},
    };
    // Its library renews tokens by itself: that fault is spared it.
    this.#stage.begin(tabs, false);
    await this.#open();
  }

  /** @returns {Promise<Set<string>>} the addresses that it says were sent to */
  async untilDone() {
    let list = this.#stage.addresses;
    let retries = 0;
    for (;;) {
      const failed = await this.#send(list);
      // The tab has died, and its list with it.
      if (failed === undefined) {
        await this.#open();
        list = await this.#notInRoom();
      } else if (retries < MOST_RETRIES && failed.length > 0) {
        retries += 1;
        list = failed;
      } else {
        const hasFailed = new Set(failed);
        return new Set(this.#stage.addresses.filter((address) => !hasFailed.has(address)));
      }
    }
  }

  /** @returns {Promise<string[] | undefined>} what failed; nothing when the tab died */
  async #send(/** @type {readonly string[]} */ addresses) {
    const page = this.#page;
    if (page === undefined) return undefined;
    const state = { isDone: false };
    let sent = -1;
    const { moderator, homeserver, room, identityServer } = this.#stage;
    const { token } = await moderator.identity();
    const invite = {
      url: `${homeserver.url}/_matrix/client/v3/rooms/${encodeURIComponent(room)}/invite`,
      authorization: `Bearer ${moderator.accessToken}`,
      body: { id_server: new URL(identityServer.url).host, id_access_token: token, medium: "email" },
      addresses,
    };
    const sending = page.evaluate(sendAll, invite).finally(() => (state.isDone = true));
    sending.catch(() => undefined);
    while (!state.isDone) {
      await pause(STILL_MS);
      const now = homeserver.hits.length;
      const isStill = now === sent && this.#stage.atServers === 0;
      if (isStill) await page.clock.fastForward(5000).catch(() => undefined);
      sent = now;
    }
    return sending.catch(() => undefined);
  }

  /** By the name that the room shows, which here is as good as the address. */
  async #notInRoom() {
    const { moderator, room, addresses, stack } = this.#stage;
    /** @type {{ type: string, state_key: string, content: { display_name?: string } }[]} */
    const state = await untilAnswered(() =>
      moderator.call("GET", `/rooms/${encodeURIComponent(room)}/state`),
    );
    const tokens = new Set(
      state.filter(({ type }) => type === "m.room.third_party_invite").map((each) => each.state_key),
    );
    return addresses.filter(
      (address) => !stack.mails.list(address).some(({ invitation }) => tokens.has(invitation?.token ?? "")),
    );
  }

  async #close() {
    await this.#page?.close();
  }

  async #open() {
    const page = await this.#context.newPage();
    this.#page = page;
    await page.clock.install();
    await page.goto(`${this.#stage.layout.appUrl}/config.json`);
  }
}

/**
 * Asks again while the server is away.
 * @template T
 * @param {() => Promise<T>} ask
 * @returns {Promise<T>}
 */
async function untilAnswered(ask) {
  for (;;) {
    try {
      return await ask();
    } catch {
      await pause(500);
    }
  }
}

/**
 * Runs in the page.
 * @param {{ url: string, authorization: string, body: object, addresses: readonly string[] }} invite
 */
async function sendAll({ url, authorization, body, addresses }) {
  /** @type {string[]} */
  const failed = [];
  for (const address of addresses) {
    let isAgain = true;
    while (isAgain) {
      isAgain = false;
      try {
        const response = await fetch(url, {
          method: "POST",
          headers: { authorization, "content-type": "application/json" },
          body: JSON.stringify({ ...body, address }),
        });
        const answer = await response.json();
        if (answer.errcode === "M_LIMIT_EXCEEDED") {
          await new Promise((resolve) => setTimeout(resolve, 5000));
          isAgain = true;
        } else if (!response.ok) failed.push(address);
      } catch {
        failed.push(address);
      }
    }
  }
  return failed;
}
