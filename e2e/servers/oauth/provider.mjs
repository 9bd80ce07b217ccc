import { generateKeyPairSync, randomBytes } from "node:crypto";
import { apiScope, deviceIn } from "./accounts.mjs";
import { MemoryAdapter } from "./memory-adapter.mjs";
import { ssoClientId } from "./sso.mjs";

/** Made for Node 22, as it says once; what is used here runs on 20 too. */
const { Provider } = await withoutWarning(() => import("oidc-provider"));

const daySeconds = 86_400;

/**
 * The OAuth server, with the paths and the answers of Matrix Authentication Service. Accounts whose name begins with
 * `brief.` get access tokens that end after three seconds.
 * @param {{ issuer: string, accounts: import("./accounts.mjs").Accounts, ssoSecret: string, ssoCallback: string }} p
 * @see https://spec.matrix.org/v1.19/client-server-api/#oauth-20-api
 */
export function makeProvider({ issuer, accounts, ssoSecret, ssoCallback }) {
  const provider = new Provider(issuer, {
    adapter: MemoryAdapter,
    jwks: { keys: [signingKey()] },
    cookies: { keys: [randomBytes(24).toString("base64url")] },
    clients: [
      {
        client_id: ssoClientId,
        client_secret: ssoSecret,
        token_endpoint_auth_method: "client_secret_basic",
        redirect_uris: [ssoCallback],
      },
    ],
    clientDefaults: { token_endpoint_auth_method: "none" },
    clientBasedCORS: () => true,
    extraClientMetadata: { properties: ["client_uri", "logo_uri", "tos_uri", "policy_uri"] },
    scopes: ["openid", "offline_access", "profile"],
    claims: { openid: ["sub"], profile: ["preferred_username", "name"] },
    conformIdTokenClaims: false,
    features: {
      devInteractions: { enabled: false },
      registration: { enabled: true },
      rpInitiatedLogout: { enabled: false },
      revocation: { enabled: true, allowedPolicy: () => true },
      resourceIndicators: {
        enabled: true,
        defaultResource: (_ctx, client) => (client.clientId === ssoClientId ? [] : issuer),
        useGrantedResource: () => true,
        // Which device a person signs in on is part of the scope, so that no list of scopes could hold them all.
        getResourceServerInfo: ({ oidc }) => ({
          scope: [
            oidc.params?.scope,
            oidc.entities.AuthorizationCode?.scope,
            oidc.entities.RefreshToken?.scope,
          ]
            .filter((scope) => typeof scope === "string")
            .join(" "),
          accessTokenFormat: "opaque",
        }),
      },
    },
    pkce: { required: (_ctx, client) => client.clientId !== ssoClientId },
    issueRefreshToken: async (_ctx, client) => client.clientId !== ssoClientId,
    rotateRefreshToken: true,
    ttl: {
      AccessToken: (_ctx, { accountId }) => (accountId?.startsWith("brief.") ? 3 : 300),
      AuthorizationCode: 60,
      Grant: daySeconds,
      IdToken: 300,
      Interaction: 600,
      RefreshToken: daySeconds,
      Session: daySeconds,
    },
    findAccount: (_ctx, accountId) => {
      const name = accounts.find(accountId)?.displayName;
      return { accountId, claims: () => ({ sub: accountId, preferred_username: accountId, name }) };
    },
    interactions: { url: (_ctx, { uid }) => `/sign-in/${uid}` },
    routes: {
      authorization: "/authorize",
      token: "/oauth2/token",
      registration: "/oauth2/registration",
      revocation: "/oauth2/revoke",
      jwks: "/oauth2/keys.json",
      userinfo: "/oauth2/userinfo",
    },
    discovery: {
      account_management_uri: `${issuer}account/`,
      account_management_actions_supported: ["org.matrix.profile", "org.matrix.sessions_list"],
    },
  });
  // As Matrix Authentication Service does: with the session goes its device.
  provider.on("grant.revoked", ({ oidc }) => {
    const { RefreshToken, AccessToken } = oidc.entities;
    const { accountId, scope } = RefreshToken ?? AccessToken ?? {};
    const deviceId = deviceIn(scope);
    if (accountId !== undefined && deviceId !== undefined) void accounts.deleteDevice(accountId, deviceId);
  });
  return provider;
}

/** What the homeserver is told of an access token. */
export async function introspect(
  /** @type {import("oidc-provider").Provider} */ provider,
  /** @type {string} */ token,
) {
  const found = await provider.AccessToken.find(token);
  if (found === undefined || !found.isValid || found.scope?.includes(apiScope) !== true)
    return { active: false };
  const { scope, accountId, clientId, remainingTTL } = found;
  return { active: true, scope, username: accountId, client_id: clientId, expires_in: remainingTTL };
}

function signingKey() {
  const { privateKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
  return { ...privateKey.export({ format: "jwk" }), use: "sig", alg: "RS256" };
}

/** @template T @param {() => Promise<T>} work */
async function withoutWarning(work) {
  const { warn } = console;
  console.warn = () => {};
  try {
    return await work();
  } finally {
    console.warn = warn;
  }
}
