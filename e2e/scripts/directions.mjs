import { say } from "#e2e/setup/say.mjs";
import { oauthModerator } from "#e2e/seed/oauth-people.mjs";
import { moderator } from "#e2e/seed/people.mjs";

/**
 * Tells the person at the terminal where to go.
 * @param {import("#e2e/servers/layout.mjs").Layout} layout
 */
export function printDirections(layout) {
  say();
  say(`  Usher          ${layout.appUrl}`);
  say(`  Homeserver     ${layout.homeserverUrl} (already filled in)`);
  say(`  Username       ${moderator.username}`);
  say(`  Password       ${moderator.password}`);
  say(`  Mailbox        ${layout.mailboxUrl}: every invitation's mail, to be accepted with one click`);
  say();
  say("  A second homeserver, on which one signs in by OAuth:");
  say(`  Homeserver     ${layout.oauthHomeserverUrl}`);
  say(`  Username       ${oauthModerator.username}`);
  say(`  Password       ${oauthModerator.password}`);
  say();
  say("  Ctrl-C stops everything. npm start -- --reset begins anew.");
}
