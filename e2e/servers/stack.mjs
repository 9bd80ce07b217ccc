import { startIdentityFront } from "./identity-front.mjs";
import { secretsOf } from "./layout.mjs";
import { restartable } from "./restartable.mjs";
import { MailStore } from "./mail/mail-store.mjs";
import { startMailbox } from "./mail/mailbox.mjs";
import { startSmtp } from "./mail/smtp.mjs";
import { ssoAt } from "./oauth/sso.mjs";
import { startSydent } from "./sydent.mjs";
import { startSynapse } from "./synapse.mjs";

/**
 * Starts mail catcher, identity server and homeserver.
 * @param {import("./layout.mjs").Layout} layout
 * @param {{ profile?: import("./synapse.mjs").Profile, clock?: Clock, sso?: boolean }} [options]
 *   `profile`: "fast" unless said; `clock`: the servers' own unless said; `sso`: one can also sign in at the OAuth
 *   server of the second homeserver
 * @returns {Promise<Stack>} Whatever was started is stopped again when one piece fails.
 */
export async function startStack(layout, { profile = "fast", clock, sso = false } = {}) {
  /** @type {{ stop: () => Promise<unknown> }[]} */
  const started = [];
  const stop = async () => {
    await Promise.all(started.splice(0).map((server) => server.stop()));
  };
  /** @type {<T extends { stop: () => Promise<unknown> }>(starting: Promise<T>) => Promise<T>} */
  const keep = async (starting) => {
    const server = await starting;
    started.push(server);
    return server;
  };

  const mails = new MailStore(layout.path("mails.json"), clock?.now);
  const servers = { ...layout, registrationSecret: secretsOf(layout).registration };
  const starting = [
    keep(startSmtp(layout.ports.smtp, mails)),
    keep(startMailbox(layout.ports.mailbox, mails, servers)),
    keep(startIdentityFront(layout)),
  ];
  const sydent = keep(restartable(() => startSydent(layout, profile)));
  const synapse = keep(
    restartable(() =>
      startSynapse(layout, {
        profile,
        ...(clock === undefined ? {} : { clockOffset: clock.offset() }),
        ...(sso ? { more: ssoAt(layout) } : {}),
      }),
    ),
  );
  const outcomes = await Promise.allSettled([...starting, sydent, synapse]);
  const failed = outcomes.find((outcome) => outcome.status === "rejected");
  if (failed !== undefined) {
    await stop();
    throw failed.reason;
  }
  return { mails, synapse: await synapse, sydent: await sydent, stop };
}

/**
 * A clock that seeding sets.
 * @typedef {object} Clock
 * @property {() => number} now in milliseconds
 * @property {() => number} offset by how many seconds it is off
 */

/**
 * Running servers.
 * @typedef {object} Stack
 * @property {MailStore} mails
 * @property {import("./restartable.mjs").Restartable} synapse
 * @property {import("./restartable.mjs").Restartable} sydent
 * @property {() => Promise<void>} stop
 */
