import http from "node:http";
import { text } from "node:stream/consumers";
import { listen } from "#e2e/servers/listen.mjs";
import { Accounts, apiScope, deviceIn } from "./accounts.mjs";
import { introspect, makeProvider } from "./provider.mjs";
import { signInForm } from "./sign-in-form.mjs";

/** @typedef {import("node:http").IncomingMessage} Request */
/** @typedef {import("node:http").ServerResponse} Response */

/**
 * Starts an OAuth server in place of Matrix Authentication Service: for a homeserver that leaves signing in to it, and
 * for one that offers it as SSO.
 * @param {import("#e2e/servers/layout.mjs").Layout} layout
 * @param {{ shared: string, sso: string }} secrets
 */
export async function startOAuthServer(layout, secrets) {
  const issuer = `${layout.oauthServerUrl}/`;
  const accounts = new Accounts(layout.oauthHomeserverUrl, secrets.shared);
  const ssoCallback = `${layout.homeserverUrl}/_synapse/client/oidc/callback`;
  const provider = makeProvider({ issuer, accounts, ssoSecret: secrets.sso, ssoCallback });
  const handle = provider.callback();

  /** @returns {Promise<unknown>} */
  async function respond(/** @type {Request} */ request, /** @type {Response} */ response) {
    const { pathname } = new URL(request.url ?? "/", issuer);
    if (pathname.startsWith("/sign-in/")) return signIn(request, response);
    if (pathname === "/accounts") return sendJson(response, await addAccount(request));
    if (pathname === "/oauth2/introspect") return sendJson(response, await answerIntrospection(request));
    if (pathname === "/oauth2/registration" && allowAnyOrigin(request, response)) return undefined;
    return handle(request, response);
  }

  /** Tests make people here. */
  async function addAccount(/** @type {Request} */ request) {
    return { accessToken: await accounts.add(JSON.parse(await text(request))) };
  }

  async function answerIntrospection(/** @type {Request} */ request) {
    if (!accounts.isHomeserver(request.headers.authorization)) return { active: false };
    const token = new URLSearchParams(await text(request)).get("token") ?? "";
    return accounts.prepared(token) ?? introspect(provider, token);
  }

  async function signIn(/** @type {Request} */ request, /** @type {Response} */ response) {
    const { params } = await provider.interactionDetails(request, response);
    const clientId = String(params["client_id"]);
    const client = await provider.Client.find(clientId);
    const show = (/** @type {boolean} */ wrong) =>
      response
        .writeHead(200, { "content-type": "text/html; charset=utf-8" })
        .end(signInForm({ clientName: client?.clientName ?? clientId, wrong }));
    if (request.method !== "POST") return show(false);

    const form = new URLSearchParams(await text(request));
    if (form.get("act") === "cancel") {
      const denied = { error: "access_denied", error_description: "The person pressed Cancel." };
      return provider.interactionFinished(request, response, denied);
    }
    const account = accounts.check(form.get("username") ?? "", form.get("password") ?? "");
    if (account === undefined) return show(true);
    const { username } = account;
    const scope = String(params["scope"]);
    const grant = new provider.Grant({ accountId: username, clientId });
    grant.addOIDCScope("openid offline_access profile");
    if (scope.includes(apiScope)) grant.addResourceScope(issuer, scope);
    const deviceId = deviceIn(scope);
    if (deviceId !== undefined) await accounts.addDevice(username, deviceId);
    const result = { login: { accountId: username }, consent: { grantId: await grant.save() } };
    return provider.interactionFinished(request, response, result, { mergeWithLastSubmission: false });
  }

  const server = http.createServer((request, response) => {
    respond(request, response).catch((error) => {
      response.writeHead(500, { "content-type": "text/plain" }).end(String(error));
    });
  });
  return { accounts, stop: await listen(server, layout.ports.oauthServer) };
}

/** The library lets no page of another origin register; Matrix Authentication Service does. Whether all is answered. */
function allowAnyOrigin(/** @type {Request} */ request, /** @type {Response} */ response) {
  response.setHeader("access-control-allow-origin", "*");
  if (request.method !== "OPTIONS") return false;
  response
    .writeHead(204, {
      "access-control-allow-methods": "POST",
      "access-control-allow-headers": "content-type",
    })
    .end();
  return true;
}

function sendJson(/** @type {Response} */ response, /** @type {object} */ body) {
  response.writeHead(200, { "content-type": "application/json" }).end(JSON.stringify(body));
}
