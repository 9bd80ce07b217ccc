import { secretsOf } from "#e2e/servers/layout.mjs";

/** The client that a homeserver is which signs people in by SSO. */
export const ssoClientId = "homeserver";

/**
 * What a homeserver's configuration has so that people can sign in at the OAuth server by SSO too.
 * @param {import("#e2e/servers/layout.mjs").Layout} layout
 * @see https://element-hq.github.io/synapse/latest/openid.html
 */
export function ssoAt(layout) {
  const at = (/** @type {string} */ path) => `${layout.oauthServerUrl}${path}`;
  return {
    oidc_providers: [
      {
        idp_id: "gatehouse",
        idp_name: "Gatehouse",
        issuer: at("/"),
        client_id: ssoClientId,
        client_secret: secretsOf(layout).sso,
        // All is said here, so that the homeserver starts without it.
        discover: false,
        authorization_endpoint: at("/authorize"),
        token_endpoint: at("/oauth2/token"),
        userinfo_endpoint: at("/oauth2/userinfo"),
        jwks_uri: at("/oauth2/keys.json"),
        user_profile_method: "userinfo_endpoint",
        scopes: ["openid", "profile"],
        user_mapping_provider: {
          config: {
            localpart_template: "{{ user.preferred_username }}",
            display_name_template: "{{ user.name }}",
          },
        },
      },
    ],
  };
}
