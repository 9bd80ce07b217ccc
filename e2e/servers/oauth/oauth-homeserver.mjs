import { restartable } from "#e2e/servers/restartable.mjs";
import { oauthHomeserverOf, secretsOf } from "#e2e/servers/layout.mjs";
import { startSynapse } from "#e2e/servers/synapse.mjs";
import { startOAuthServer } from "./oauth-server.mjs";

/**
 * Starts a second homeserver, on which people sign in by OAuth and in no other way, and its OAuth server. It shares
 * identity server and mail catcher with the first one.
 * @param {import("#e2e/servers/layout.mjs").Layout} layout of the first one
 * @param {import("#e2e/servers/synapse.mjs").Profile} [profile]
 */
export async function startOAuthHomeserver(layout, profile = "fast") {
  const { oauth, sso } = secretsOf(layout);
  const server = await startOAuthServer(layout, { shared: oauth, sso });
  const more = {
    matrix_authentication_service: { enabled: true, endpoint: `${layout.oauthServerUrl}/`, secret: oauth },
    password_config: { enabled: false },
  };
  try {
    const synapse = await restartable(() => startSynapse(oauthHomeserverOf(layout), { profile, more }));
    const stop = async () => {
      await Promise.all([synapse.stop(), server.stop()]);
    };
    return { accounts: server.accounts, stop };
  } catch (error) {
    await server.stop();
    throw error;
  }
}
