/**
 * What the link in an invitation's mail carries.
 * @typedef {object} Invitation
 * @property {string} link
 * @property {string} email
 * @property {string} roomId
 * @property {string} roomName
 * @property {string} inviter the inviter's user id
 * @property {string} token the state key of the third-party invite
 * @property {string} privateKey the ephemeral key that lets the identity server sign for whoever holds the link
 */

/**
 * Finds the invitation link in a mail's text.
 * @param {string} text
 * @returns {Invitation | undefined} nothing for other mails
 */
export function readInvitation(text) {
  const link = /https?:\/\/\S+#\/invite\?\S+/.exec(text)?.[0];
  if (link === undefined) return undefined;
  const parameters = new URLSearchParams(link.slice(link.indexOf("?", link.indexOf("#")) + 1));
  const value = (/** @type {string} */ name) => parameters.get(name) ?? "";
  return {
    link,
    email: value("email"),
    roomId: value("room_id"),
    roomName: value("room_name"),
    inviter: value("inviter"),
    token: value("token"),
    privateKey: value("private_key"),
  };
}
