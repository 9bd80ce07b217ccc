import { randomUUID } from "node:crypto";
import { setTimeout as pause } from "node:timers/promises";
import { callApi } from "./matrix-api.mjs";
import { readMails } from "./mailbox-client.mjs";

/** A user's account at the identity server. */
export class IdentityAccount {
  /**
   * @param {import("./person.mjs").Person} person
   * @param {string} token
   */
  constructor(person, token) {
    this.person = person;
    this.token = token;
  }

  /** Registers with an OpenID token of the user's homeserver. */
  static async register(/** @type {import("./person.mjs").Person} */ person) {
    const path = `/user/${encodeURIComponent(person.userId)}/openid/request_token`;
    const body = await person.call("POST", path, {});
    /** @type {{ token: string }} */
    const { token } = await callApi(person.layout.identityServerUrl, "POST", `${v2}/account/register`, {
      body,
    });
    return new IdentityAccount(person, token);
  }

  /**
   * Proves with a mailed code that an address is this user's, and binds the two.
   * The address must have been invited: see {@link import("./person.mjs").Person.bindUninvited}.
   * The homeserver then turns every pending third-party invite of the address into an ordinary invite, soon.
   * @see https://spec.matrix.org/v1.19/identity-service-api/#establishing-associations
   */
  async bind(/** @type {string} */ address) {
    const secret = randomUUID();
    const before = (await readMails(this.person.layout, address)).length;
    const sid = await this.#requestToken(address, secret);
    const code = await mailedCode(this.person.layout, address, before);
    await this.#call("/validate/email/submitToken", { sid, client_secret: secret, token: code });
    await this.#call("/3pid/bind", { sid, client_secret: secret, mxid: this.person.userId });
  }

  async #requestToken(/** @type {string} */ email, /** @type {string} */ client_secret) {
    /** @type {{ sid: string }} */
    const { sid } = await this.#call("/validate/email/requestToken", {
      client_secret,
      email,
      send_attempt: 1,
    });
    return sid;
  }

  /**
   * @template {object} [T=Record<string, unknown>]
   * @param {string} path
   * @param {object} body
   * @returns {Promise<T>}
   */
  #call(path, body) {
    return callApi(this.person.layout.identityServerUrl, "POST", v2 + path, { token: this.token, body });
  }
}

const v2 = "/_matrix/identity/v2";

/** @type {(layout: import("./layout.mjs").Layout, address: string, skip: number) => Promise<string>} */
async function mailedCode(layout, address, skip) {
  for (let attempt = 0; attempt < 100; attempt += 1) {
    const mails = await readMails(layout, address);
    const code = mails.slice(skip).map((mail) => /the code (\S+)/.exec(mail.text)?.[1])[0];
    if (code !== undefined) return code;
    await pause(50);
  }
  throw new Error(`No mail with a code for ${address} within five seconds`);
}
