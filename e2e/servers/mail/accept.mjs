import { ApiError, callApi, registerUser } from "#e2e/servers/matrix-api.mjs";

/** The password of every account that the mailbox page makes. */
const newcomerPassword = "garden-gate";

/**
 * What became of following an invitation's link.
 * @typedef {object} Outcome
 * @property {boolean} joined
 * @property {string} userId the new account
 * @property {string} password
 * @property {string} words for people
 */

/**
 * Follows an invitation's link as somebody new: makes an account, has the identity server sign for the link,
 * and joins the room with that signature.
 * @param {{ homeserverUrl: string, identityServerUrl: string, registrationSecret: string }} servers
 * @param {import("./invitation-link.mjs").Invitation} invitation
 * @param {string} name the display name; the user id is made from it
 * @returns {Promise<Outcome>}
 * @see https://spec.matrix.org/v1.19/identity-service-api/#post_matrixidentityv2sign-ed25519
 */
export async function acceptAsNewUser(servers, invitation, name) {
  const { userId, accessToken } = await makeAccount(servers, name);
  const account = { userId, password: newcomerPassword };
  const room = invitation.roomName || "the room";
  try {
    await joinByLink(servers, invitation, { userId, accessToken });
    return { joined: true, ...account, words: `${name} joined ${room}.` };
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    return { joined: false, ...account, words: refusal(error) };
  }
}

/**
 * Joins a room with the signature that the identity server gives for an invitation's link.
 * @param {{ homeserverUrl: string, identityServerUrl: string }} servers
 * @param {{ roomId: string, token: string, privateKey: string }} invitation
 * @param {{ userId: string, accessToken: string }} account
 */
export async function joinByLink({ homeserverUrl, identityServerUrl }, invitation, account) {
  const { roomId, token, privateKey } = invitation;
  const query = new URLSearchParams({ mxid: account.userId, token, private_key: privateKey });
  const signed = await callApi(identityServerUrl, "POST", `/_matrix/identity/api/v1/sign-ed25519?${query}`);
  const path = `/_matrix/client/v3/rooms/${encodeURIComponent(roomId)}/join`;
  await callApi(homeserverUrl, "POST", path, {
    token: account.accessToken,
    body: { third_party_signed: signed },
  });
}

function refusal(/** @type {ApiError} */ { message, status, reason }) {
  if (message.includes("sign-ed25519")) return `The identity server does not know this link (${status}).`;
  if (status === 403) return `The link was revoked: the homeserver let nobody in (403, “${reason}”).`;
  return `The homeserver refused: ${reason} (${status}).`;
}

/**
 * @param {{ homeserverUrl: string, registrationSecret: string }} servers
 * @param {string} name
 */
async function makeAccount({ homeserverUrl, registrationSecret }, name) {
  const account = await registerFree(homeserverUrl, registrationSecret, usernameFor(name));
  const path = `/_matrix/client/v3/profile/${encodeURIComponent(account.userId)}/displayname`;
  await callApi(homeserverUrl, "PUT", path, { token: account.accessToken, body: { displayname: name } });
  return account;
}

/** Registers the user name, or the first of name-2, name-3, … that is not taken. */
async function registerFree(
  /** @type {string} */ homeserverUrl,
  /** @type {string} */ secret,
  /** @type {string} */ wanted,
) {
  for (let attempt = 1; ; attempt += 1) {
    const username = attempt === 1 ? wanted : `${wanted}-${attempt}`;
    try {
      return await registerUser(homeserverUrl, secret, { username, password: newcomerPassword });
    } catch (error) {
      const taken = error instanceof ApiError && error.errcode === "M_USER_IN_USE";
      if (!taken || attempt === 100) throw error;
    }
  }
}

/** A name as the first part of a user id: "Amélie Fournier" is "amelie.fournier". */
export function usernameFor(/** @type {string} */ name) {
  const plain = name.normalize("NFKD").replaceAll(/\p{M}/gu, "").toLowerCase();
  const username = plain.replaceAll(/[^a-z0-9]+/g, ".").replaceAll(/^\.+|\.+$/g, "");
  return username === "" ? "newcomer" : username;
}

/** A display name guessed from an address: "amelie.fournier@example.org" is "Amelie Fournier". */
export function nameFromAddress(/** @type {string} */ address) {
  const words = (address.split("@")[0] ?? "").split(/[._+-]+/).filter((word) => word !== "");
  return words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join(" ") || "Newcomer";
}
