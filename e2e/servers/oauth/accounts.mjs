import { randomBytes } from "node:crypto";
import { callApi } from "#e2e/servers/matrix-api.mjs";

/**
 * @typedef {object} Account
 * @property {string} username
 * @property {string} password
 * @property {string} displayName
 */

/** The device on which a test acts for somebody, beside those that they sign in on. */
const preparedDevice = "PREPARATION";

/**
 * Who can sign in at the OAuth server, and what its homeserver has to know of them. What a homeserver asks of Matrix
 * Authentication Service it asks here, and the other way round.
 * @see https://element-hq.github.io/matrix-authentication-service/
 */
export class Accounts {
  /** @type {Map<string, Account>} by their user names */
  #accounts = new Map();
  /** Access tokens that were made without a sign-in, and whose they are. @type {Map<string, string>} */
  #prepared = new Map();
  #homeserverUrl;
  #secret;

  constructor(/** @type {string} */ homeserverUrl, /** @type {string} */ secret) {
    this.#homeserverUrl = homeserverUrl;
    this.#secret = secret;
  }

  /** Whether a request comes from the homeserver. */
  isHomeserver(/** @type {string | undefined} */ authorization) {
    return authorization === `Bearer ${this.#secret}`;
  }

  /** Adds somebody, and gives out an access token of theirs, as a test needs one to prepare things. */
  async add(/** @type {Account} */ account) {
    const { username } = account;
    this.#accounts.set(username, account);
    const token = randomBytes(24).toString("base64url");
    this.#prepared.set(token, username);
    await this.#ask("provision_user", { localpart: username, set_displayname: account.displayName });
    await this.addDevice(username, preparedDevice);
    return token;
  }

  find(/** @type {string} */ username) {
    return this.#accounts.get(username);
  }

  /** The account with this name and password. */
  check(/** @type {string} */ username, /** @type {string} */ password) {
    const account = this.#accounts.get(username);
    return account?.password === password ? account : undefined;
  }

  addDevice(/** @type {string} */ username, /** @type {string} */ deviceId) {
    return this.#ask("upsert_device", { localpart: username, device_id: deviceId });
  }

  deleteDevice(/** @type {string} */ username, /** @type {string} */ deviceId) {
    return this.#ask("delete_device", { localpart: username, device_id: deviceId });
  }

  /** What the homeserver is told of a token that {@link add} gave out. */
  prepared(/** @type {string} */ token) {
    const username = this.#prepared.get(token);
    if (username === undefined) return undefined;
    return { active: true, username, scope: `${apiScope} ${deviceScope}${preparedDevice}`, expires_in: 3600 };
  }

  #ask(/** @type {string} */ what, /** @type {object} */ body) {
    return callApi(this.#homeserverUrl, "POST", `/_synapse/mas/${what}`, { token: this.#secret, body });
  }
}

export const apiScope = "urn:matrix:client:api:*";
const deviceScope = "urn:matrix:client:device:";

/** The device that a list of scopes names. */
export function deviceIn(/** @type {string | undefined} */ scope) {
  return scope
    ?.split(" ")
    .find((one) => one.startsWith(deviceScope))
    ?.slice(deviceScope.length);
}
