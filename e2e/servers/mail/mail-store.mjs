import { EventEmitter } from "node:events";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { readInvitation } from "./invitation-link.mjs";

/**
 * A mail that was caught.
 * @typedef {object} Mail
 * @property {number} id
 * @property {number} at when it arrived, in milliseconds
 * @property {string} from
 * @property {string[]} to
 * @property {string} subject
 * @property {string} text
 * @property {import("./invitation-link.mjs").Invitation | undefined} invitation what its link says, if it has one
 * @property {import("./accept.mjs").Outcome[]} outcomes what became of the link, each time it was followed
 */

/** Keeps the caught mails, in a file so that they outlive a restart, and emits `change` when they change. */
export class MailStore extends EventEmitter {
  /** @type {Mail[]} */
  #mails;
  #file;
  #now;

  /**
   * @param {string} file
   * @param {() => number} now the time that arriving mails are given
   */
  constructor(file, now = Date.now) {
    super();
    this.#file = file;
    this.#now = now;
    this.#mails = existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : [];
  }

  /** @param {{ from: string, to: string[], subject: string, text: string }} mail */
  add(mail) {
    const id = (this.#mails.at(-1)?.id ?? 0) + 1;
    const invitation = readInvitation(mail.text);
    this.#change([...this.#mails, { id, at: this.#now(), ...mail, invitation, outcomes: [] }]);
  }

  /** The mails, oldest first; those of one recipient when `to` is given. */
  list(/** @type {string | null} */ to = null) {
    return to === null ? this.#mails : this.#mails.filter((mail) => mail.to.includes(to));
  }

  find(/** @type {number} */ id) {
    return this.#mails.find((mail) => mail.id === id);
  }

  /** Notes what became of a mail's link. */
  addOutcome(/** @type {number} */ id, /** @type {import("./accept.mjs").Outcome} */ outcome) {
    const added = (/** @type {Mail} */ mail) => ({ ...mail, outcomes: [...mail.outcomes, outcome] });
    this.#change(this.#mails.map((mail) => (mail.id === id ? added(mail) : mail)));
  }

  /** Forgets the mails, or those of one recipient. */
  clear(/** @type {string | null} */ to = null) {
    this.#change(to === null ? [] : this.#mails.filter((mail) => !mail.to.includes(to)));
  }

  #change(/** @type {Mail[]} */ mails) {
    this.#mails = mails;
    writeFileSync(this.#file, JSON.stringify(mails));
    this.emit("change");
  }
}
