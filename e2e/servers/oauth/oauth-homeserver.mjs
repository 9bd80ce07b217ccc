import { startIdentityFront } from "#e2e/servers/identity-front.mjs";
import { oauthHomeserverOf, secretsOf } from "#e2e/servers/layout.mjs";
import { restartable } from "#e2e/servers/restartable.mjs";
import { startSydent } from "#e2e/servers/sydent.mjs";
import { startSynapse } from "#e2e/servers/synapse.mjs";
import { startOAuthServer } from "./oauth-server.mjs";

/**
 * Starts a second homeserver, on which people sign in by OAuth and in no other way, with its OAuth server and an
 * identity server that has terms. It shares the mail catcher with the first one.
 * @param {import("#e2e/servers/layout.mjs").Layout} layout of the first one
 * @param {import("#e2e/servers/synapse.mjs").Profile} [profile]
 */
export async function startOAuthHomeserver(layout, profile = "fast") {
  const { oauth, sso } = secretsOf(layout);
  const own = oauthHomeserverOf(layout);
  const more = {
    matrix_authentication_service: { enabled: true, endpoint: `${layout.oauthServerUrl}/`, secret: oauth },
    password_config: { enabled: false },
  };
  const server = await startOAuthServer(layout, { shared: oauth, sso });
  const outcomes = await Promise.allSettled([
    startIdentityFront(own),
    restartable(() => startSydent(own, profile, { terms: true })),
    restartable(() => startSynapse(own, { profile, more })),
  ]);
  const stop = async () => {
    const started = outcomes.flatMap((outcome) => (outcome.status === "fulfilled" ? outcome.value : []));
    await Promise.all([server, ...started].map((each) => each.stop()));
  };
  const failed = outcomes.find((outcome) => outcome.status === "rejected");
  if (failed !== undefined) {
    await stop();
    throw failed.reason;
  }
  return { accounts: server.accounts, stop };
}
