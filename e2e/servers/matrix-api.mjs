import { createHmac } from "node:crypto";

/** An answer other than success, from the homeserver or the identity server. */
export class ApiError extends Error {
  /**
   * @param {string} what the request, without anything secret
   * @param {number} status
   * @param {{ errcode?: string, error?: string }} body
   */
  constructor(what, status, body) {
    super(`${what}: ${status} ${body.errcode ?? ""} ${body.error ?? ""}`.trimEnd());
    this.status = status;
    this.errcode = body.errcode;
    this.reason = body.error;
  }
}

/**
 * Sends one request with a JSON body and reads the JSON answer, of which the caller says what is in it.
 * @template {object} [T=Record<string, unknown>]
 * @param {string} baseUrl
 * @param {string} method
 * @param {string} path
 * @param {{ token?: string, body?: unknown }} [options]
 * @returns {Promise<T>}
 */
export async function callApi(baseUrl, method, path, { token, body } = {}) {
  const response = await fetch(baseUrl + path, {
    method,
    headers: {
      ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
      ...(body === undefined ? {} : { "content-type": "application/json" }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const answer = await response.json().catch(() => ({}));
  if (!response.ok) throw new ApiError(`${method} ${path.split("?")[0]}`, response.status, answer);
  return answer;
}

/**
 * Makes an account by the secret that only the server's administrator knows.
 * @param {string} homeserverUrl
 * @param {string} secret
 * @param {{ username: string, password: string, admin?: boolean }} account
 * @returns {Promise<{ userId: string, accessToken: string }>}
 * @see https://element-hq.github.io/synapse/latest/admin_api/register_api.html
 */
export async function registerUser(homeserverUrl, secret, { username, password, admin = false }) {
  const path = "/_synapse/admin/v1/register";
  /** @type {{ nonce: string }} */
  const { nonce } = await callApi(homeserverUrl, "GET", path);
  const mac = createHmac("sha1", secret)
    .update([nonce, username, password, admin ? "admin" : "notadmin"].join("\0"))
    .digest("hex");
  const body = { nonce, username, password, admin, mac };
  /** @type {{ user_id: string, access_token: string }} */
  const answer = await callApi(homeserverUrl, "POST", path, { body });
  return { userId: answer.user_id, accessToken: answer.access_token };
}
