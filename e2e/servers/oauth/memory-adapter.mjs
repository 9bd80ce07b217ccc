/** @typedef {import("oidc-provider").AdapterPayload} Payload */

/** Everything that the OAuth server remembers; it forgets it when it ends. @type {Map<string, Payload>} */
const remembered = new Map();

/**
 * Where the OAuth server keeps what it knows of one kind: sessions, tokens, clients.
 * @see https://github.com/panva/node-oidc-provider/blob/main/example/my_adapter.js
 */
export class MemoryAdapter {
  constructor(/** @type {string} */ kind) {
    this.kind = kind;
  }

  async upsert(/** @type {string} */ id, /** @type {Payload} */ payload) {
    remembered.set(this.#key(id), payload);
  }

  /** @returns {Promise<Payload | undefined>} */
  async find(/** @type {string} */ id) {
    return remembered.get(this.#key(id));
  }

  async findByUid(/** @type {string} */ uid) {
    return this.#all().find(([, payload]) => payload.uid === uid)?.[1];
  }

  async findByUserCode() {
    return undefined;
  }

  async consume(/** @type {string} */ id) {
    const payload = await this.find(id);
    if (payload !== undefined) payload.consumed = Math.floor(Date.now() / 1000);
  }

  async destroy(/** @type {string} */ id) {
    remembered.delete(this.#key(id));
  }

  async revokeByGrantId(/** @type {string} */ grantId) {
    for (const [key, payload] of this.#all()) if (payload.grantId === grantId) remembered.delete(key);
  }

  /** @returns {[string, Payload][]} */
  #all() {
    return [...remembered].filter(([key]) => key.startsWith(`${this.kind} `));
  }

  #key(/** @type {string} */ id) {
    return `${this.kind} ${id}`;
  }
}
