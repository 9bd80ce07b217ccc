import { randomUUID } from "node:crypto";
import { setTimeout as pause } from "node:timers/promises";
import { FaultProxy } from "#e2e/servers/fault-proxy.mjs";
import { refusal } from "#e2e/servers/faults.mjs";
import { Person } from "#e2e/servers/person.mjs";

/** @typedef {import("#e2e/servers/fault-exchange.mjs").Exchange} Exchange */
/** @typedef {import("./kinds.mjs").Kind} Kind */
/** @typedef {import("./kinds.mjs").Scene} Scene */
/** @typedef {Omit<Scene, "refuseToken" | "losePower" | "restartHomeserver" | "breakIdentity">} Tabs */

const STORE_INVITE = /^POST \S+\/store-invite/;
const PASS = { times: Number.POSITIVE_INFINITY };

/** Servers behind proxies, a room with a moderator, and a list whose rows meet the faults that were drawn. */
export class Stage {
  /** How many faults have happened. */
  happened = 0;
  /** How many requests for invitations are at the servers now. */
  atServers = 0;
  #drawn;
  #places;
  /** Until when a kind of fault goes on for an address, by address. @type {Map<string, number>} */
  #until = new Map();
  /** @type {Set<string>} */
  #refused = new Set();
  #lastToken = "";

  /**
   * @param {import("#e2e/servers/layout.mjs").Layout} layout
   * @param {import("#e2e/servers/stack.mjs").Stack} stack
   * @param {{ homeserver: FaultProxy, identityServer: FaultProxy, owner: Person, moderator: Person, room: string }} parts
   * @param {readonly string[]} addresses
   * @param {Map<number, Kind>} drawn
   */
  constructor(layout, stack, parts, addresses, drawn) {
    this.layout = layout;
    this.stack = stack;
    this.homeserver = parts.homeserver;
    this.identityServer = parts.identityServer;
    this.owner = parts.owner;
    this.moderator = parts.moderator;
    this.room = parts.room;
    this.addresses = addresses;
    this.#drawn = drawn;
    this.#places = new Map(addresses.map((address, place) => [address, place]));
  }

  /** @type {(...args: [import("#e2e/servers/layout.mjs").Layout, import("#e2e/servers/stack.mjs").Stack, string, number, Map<number, Kind>]) => Promise<Stage>} */
  static async set(layout, stack, name, size, drawn) {
    const person = (/** @type {string} */ displayName) =>
      Person.register(layout, { username: `u${randomUUID()}`, password: "a password", displayName });
    const [owner, moderator] = await Promise.all([person("Olga Owner"), person("Mira Moderator")]);
    const power_level_content_override = { invite: 50, users: { [moderator.userId]: 50 } };
    const room = await owner.createRoom({ name: "Reading circle", power_level_content_override });
    await owner.invite(room, moderator);
    await moderator.join(room);
    const homeserver = await FaultProxy.start(layout.ports.homeserver);
    const identityServer = await FaultProxy.start(layout.ports.sydent);
    const account = `/user/${encodeURIComponent(moderator.userId)}/account_data/m.identity_server`;
    await moderator.call("PUT", account, { base_url: identityServer.url });
    const addresses = Array.from(
      { length: size },
      (_, place) => `${name}.${place}.${randomUUID().slice(0, 8)}@example.org`,
    );
    return new Stage(layout, stack, { homeserver, identityServer, owner, moderator, room }, addresses, drawn);
  }

  /** Lets the faults happen, in the tabs that send. */
  begin(/** @type {Tabs} */ tabs, renewsToken = true) {
    /** @type {Scene} */
    const scene = {
      ...tabs,
      breakIdentity: (fault) => this.identityServer.on(STORE_INVITE, fault),
      refuseToken: () => {
        if (renewsToken) this.#refused.add(this.#lastToken);
        return renewsToken;
      },
      losePower: async () => {
        const { userId } = this.moderator;
        await this.owner.changePowerLevels(this.room, { users: { [userId]: 0 } });
        const giveBack = () => this.owner.changePowerLevels(this.room, { users: { [userId]: 50 } });
        setTimeout(() => void giveBack().catch(() => pause(5000).then(giveBack)), 2000);
      },
      restartHomeserver: async (how) => {
        await this.stack.synapse[how]();
        await pause(500);
        await this.stack.synapse.start();
      },
    };
    this.homeserver.on(/./, (exchange) => this.#meet(exchange, scene), PASS);
  }

  /** How many mails each address got, in the order of the list. */
  mails() {
    return this.addresses.map((address) => this.stack.mails.list(address).length);
  }

  async end() {
    await this.homeserver.stop();
    await this.identityServer.stop();
  }

  async #meet(/** @type {Exchange} */ exchange, /** @type {Scene} */ scene) {
    const { authorization, json } = exchange;
    if (authorization !== undefined && this.#refused.has(authorization)) {
      return exchange.answer(401, refusal("M_UNKNOWN_TOKEN", { soft_logout: true }));
    }
    const place = this.#places.get(String(json["address"]));
    if (place === undefined) return exchange.pass();
    this.#lastToken = authorization ?? "";
    this.atServers += 1;
    try {
      const kind = this.#next(place);
      await (kind === undefined ? exchange.pass() : kind.act(exchange, scene));
    } finally {
      this.atServers -= 1;
    }
  }

  /** The fault that a row's request meets now. */
  #next(/** @type {number} */ place) {
    const kind = this.#drawn.get(place);
    if (kind === undefined) return undefined;
    const address = this.addresses[place] ?? "";
    const until = this.#until.get(address);
    if (until === undefined) this.happened += 1;
    if (until !== undefined && Date.now() > until) return undefined;
    if (until === undefined) this.#until.set(address, Date.now() + (kind.lastsMs ?? 0) - 1);
    return kind;
  }
}
