import { randomUUID } from "node:crypto";
import { callApi, registerUser } from "./matrix-api.mjs";
import { IdentityAccount } from "./identity-account.mjs";
import { oauthHomeserverOf, secretsOf } from "./layout.mjs";
import { joinByLink } from "./mail/accept.mjs";

/** A user of the homeserver who acts through its programming interface, to prepare what a person then sees. */
export class Person {
  /** @type {IdentityAccount | undefined} */
  #identity;

  /**
   * @param {import("./layout.mjs").Layout} layout
   * @param {{ userId: string, accessToken: string, username: string, password: string, displayName: string }} account
   */
  constructor(layout, { userId, accessToken, username, password, displayName }) {
    this.layout = layout;
    this.userId = userId;
    this.accessToken = accessToken;
    this.username = username;
    this.password = password;
    this.displayName = displayName;
  }

  /**
   * Makes an account and gives it a display name.
   * @param {import("./layout.mjs").Layout} layout
   * @param {{ username: string, password: string, displayName: string }} account
   */
  static async register(layout, account) {
    const made = await registerUser(layout.homeserverUrl, secretsOf(layout).registration, account);
    const person = new Person(layout, { ...account, ...made });
    await person.call("PUT", `/profile/${encodeURIComponent(person.userId)}/displayname`, {
      displayname: account.displayName,
    });
    return person;
  }

  /**
   * Makes an account on the homeserver where people sign in by OAuth.
   * @param {import("./layout.mjs").Layout} layout
   * @param {{ username: string, password: string, displayName: string }} account
   */
  static async registerAtOAuth(layout, account) {
    /** @type {{ accessToken: string }} */
    const { accessToken } = await callApi(layout.oauthServerUrl, "POST", "/accounts", { body: account });
    const homeserver = oauthHomeserverOf(layout);
    const userId = `@${account.username}:${homeserver.serverName}`;
    return new Person(homeserver, { ...account, userId, accessToken });
  }

  /**
   * Calls the client-server API as this user.
   * @template {object} [T=Record<string, unknown>]
   * @param {string} method
   * @param {string} path after /_matrix/client/v3
   * @param {object} [body]
   * @returns {Promise<T>}
   */
  call(method, path, body) {
    const options = { token: this.accessToken, ...(body === undefined ? {} : { body }) };
    return callApi(this.layout.homeserverUrl, method, `/_matrix/client/v3${path}`, options);
  }

  /**
   * Makes a room that only invited people can join.
   * @param {object} options the body of the request; what is given here wins
   * @returns {Promise<string>} the room id
   * @see https://spec.matrix.org/v1.19/client-server-api/#post_matrixclientv3createroom
   */
  async createRoom(options) {
    /** @type {{ room_id: string }} */
    const { room_id } = await this.call("POST", "/createRoom", { preset: "private_chat", ...options });
    return room_id;
  }

  join(/** @type {string} */ roomId) {
    return this.call("POST", `/rooms/${encodeURIComponent(roomId)}/join`, {});
  }

  /** Waits up to ten seconds until this user is invited: after a bind the homeserver hears of it a moment later. */
  async untilInvited(/** @type {string} */ roomId) {
    const filter = encodeURIComponent(invitesOnly);
    const until = Date.now() + 10_000;
    let since = "";
    while (Date.now() < until) {
      /** @type {{ next_batch: string, rooms?: { invite?: Record<string, unknown> } }} */
      const answer = await this.call(
        "GET",
        `/sync?filter=${filter}&set_presence=offline&timeout=2000${since}`,
      );
      if (Object.hasOwn(answer.rooms?.invite ?? {}, roomId)) return;
      since = `&since=${encodeURIComponent(answer.next_batch)}`;
    }
    throw new Error(`${this.userId} was not invited within ten seconds`);
  }

  leave(/** @type {string} */ roomId) {
    return this.call("POST", `/rooms/${encodeURIComponent(roomId)}/leave`, {});
  }

  invite(/** @type {string} */ roomId, /** @type {Person} */ invitee) {
    return this.call("POST", `/rooms/${encodeURIComponent(roomId)}/invite`, { user_id: invitee.userId });
  }

  kick(/** @type {string} */ roomId, /** @type {Person} */ member) {
    return this.call("POST", `/rooms/${encodeURIComponent(roomId)}/kick`, { user_id: member.userId });
  }

  ban(/** @type {string} */ roomId, /** @type {Person} */ member) {
    return this.call("POST", `/rooms/${encodeURIComponent(roomId)}/ban`, { user_id: member.userId });
  }

  /** Writes a text message. */
  say(/** @type {string} */ roomId, /** @type {string} */ text) {
    const path = `/rooms/${encodeURIComponent(roomId)}/send/m.room.message/${randomUUID()}`;
    return this.call("PUT", path, { msgtype: "m.text", body: text });
  }

  /**
   * @template {object} [T=Record<string, unknown>]
   * @param {string} roomId
   * @param {string} type
   * @param {string} [stateKey]
   * @returns {Promise<T>} the content
   */
  getState(roomId, type, stateKey = "") {
    return this.call(
      "GET",
      `/rooms/${encodeURIComponent(roomId)}/state/${type}/${encodeURIComponent(stateKey)}`,
    );
  }

  /**
   * @param {string} roomId
   * @param {string} type
   * @param {object} content
   * @param {string} [stateKey]
   */
  setState(roomId, type, content, stateKey = "") {
    const path = `/rooms/${encodeURIComponent(roomId)}/state/${type}/${encodeURIComponent(stateKey)}`;
    return this.call("PUT", path, content);
  }

  /** Changes parts of the power levels; `users` is merged with who has one already. */
  async changePowerLevels(/** @type {string} */ roomId, /** @type {PowerLevels} */ change) {
    /** @type {PowerLevels} */
    const levels = await this.getState(roomId, "m.room.power_levels");
    const users = { ...levels.users, ...change.users };
    await this.setState(roomId, "m.room.power_levels", { ...levels, ...change, users });
  }

  /** This user's account at the identity server, made when it is first needed. */
  async identity() {
    this.#identity ??= await IdentityAccount.register(this);
    return this.#identity;
  }

  /** Invites an address the real way: the homeserver asks the identity server, which mails. */
  async inviteByEmail(/** @type {string} */ roomId, /** @type {string} */ address) {
    const { token } = await this.identity();
    await this.call("POST", `/rooms/${encodeURIComponent(roomId)}/invite`, {
      id_server: `localhost:${this.layout.ports.identityServer}`,
      id_access_token: token,
      medium: "email",
      address,
    });
  }

  /**
   * Binds an address that nobody has invited.
   * Sydent 2.6.1 passes the last bind's invitations on again when a bind has none of its own, and so would undo what
   * another test did; therefore the address is first invited to a room that nobody looks at.
   */
  async bindUninvited(/** @type {string} */ address) {
    await this.inviteByEmail(await this.createRoom({ name: "Nobody looks here" }), address);
    const account = await this.identity();
    await account.bind(address);
  }

  /** Revokes the third-party invite with this token. */
  revoke(/** @type {string} */ roomId, /** @type {string} */ token) {
    return this.setState(roomId, "m.room.third_party_invite", {}, token);
  }

  /** Joins by an invitation's link: proves that this user had the link, not the mailbox. */
  joinByLink(/** @type {import("./mail/invitation-link.mjs").Invitation} */ invitation) {
    return joinByLink(this.layout, invitation, this);
  }
}

const invitesOnly = JSON.stringify({ room: { timeline: { limit: 0 }, state: { types: [] } } });

/** @typedef {{ users?: Record<string, number>, invite?: number, [level: string]: unknown }} PowerLevels */
