import { setTimeout as pause } from "node:timers/promises";
import { simpleParser } from "mailparser";
import { SMTPServer } from "smtp-server";

/** How long an address that begins with "slow." keeps its sender waiting, in milliseconds. */
const slowness = 3000;

/**
 * Catches every mail sent to a loopback port.
 * Addresses that begin with "refused." are refused, and those that begin with "slow." keep the sender waiting, so
 * that failures can be tried, side by side, without any switch.
 * @param {number} port
 * @param {import("./mail-store.mjs").MailStore} store
 */
export async function startSmtp(port, store) {
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["AUTH", "STARTTLS"],
    disableReverseLookup: true,
    logger: false,
    closeTimeout: 1000,
    onRcptTo({ address }, _session, answer) {
      const refused = address.startsWith("refused.");
      answer(refused ? Object.assign(new Error("No such mailbox"), { responseCode: 550 }) : null);
    },
    onData(stream, session, answer) {
      const { mailFrom, rcptTo } = session.envelope;
      simpleParser(stream)
        .then(async ({ subject = "", text = "" }) => {
          const to = rcptTo.map(({ address }) => address);
          store.add({ from: mailFrom === false ? "" : mailFrom.address, to, subject, text });
          if (to.some((address) => address.startsWith("slow."))) await pause(slowness);
          answer(null);
        })
        .catch(answer);
    },
  });
  await new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", () => resolve(undefined));
  });
  // A sender that breaks off is no reason to end.
  server.on("error", () => {});
  return { stop: () => new Promise((resolve) => server.close(() => resolve(undefined))) };
}
