import { setTimeout as pause } from "node:timers/promises";
import { simpleParser } from "mailparser";
import { SMTPServer } from "smtp-server";

/**
 * How the mail server misbehaves, for tests.
 * @typedef {object} Faults
 * @property {string | null} refuse part of the addresses that are refused with 550; "*" for all
 * @property {number} delay milliseconds before a mail is taken
 */

/**
 * Catches every mail sent to a loopback port.
 * @param {number} port
 * @param {import("./mail-store.mjs").MailStore} store
 * @param {Faults} faults
 */
export async function startSmtp(port, store, faults) {
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["AUTH", "STARTTLS"],
    disableReverseLookup: true,
    logger: false,
    onRcptTo({ address }, _session, answer) {
      const refused = faults.refuse !== null && (faults.refuse === "*" || address.includes(faults.refuse));
      answer(refused ? Object.assign(new Error("No such mailbox"), { responseCode: 550 }) : null);
    },
    onData(stream, session, answer) {
      const { mailFrom, rcptTo } = session.envelope;
      simpleParser(stream)
        .then(async ({ subject = "", text = "" }) => {
          const to = rcptTo.map(({ address }) => address);
          store.add({ from: mailFrom === false ? "" : mailFrom.address, to, subject, text });
          await pause(faults.delay);
          answer(null);
        })
        .catch(answer);
    },
  });
  // A sender that breaks off is no reason to end.
  server.on("error", () => {});
  await new Promise((resolve) => {
    server.listen(port, "127.0.0.1", () => resolve(undefined));
  });
  return { stop: () => new Promise((resolve) => server.close(() => resolve(undefined))) };
}
