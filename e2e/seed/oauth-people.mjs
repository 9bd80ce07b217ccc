import { existsSync, writeFileSync } from "node:fs";
import { Person } from "#e2e/servers/person.mjs";

const password = "garden-gate";

/** Who the person at the terminal signs in as where one signs in by OAuth. */
export const oauthModerator = { username: "olive", displayName: "Olive Marchetti", password };

const bram = { username: "bram", displayName: "Bram Okafor", password };

/**
 * Gives the second homeserver its people, whom its OAuth server forgets when it ends, and once a room.
 * @param {import("#e2e/servers/layout.mjs").Layout} layout
 */
export async function seedOAuthHomeserver(layout) {
  const olive = await Person.registerAtOAuth(layout, oauthModerator);
  const other = await Person.registerAtOAuth(layout, bram);
  const done = layout.path("oauth/seeded");
  if (existsSync(done)) return;
  const room = await olive.createRoom({
    name: "Orchard Helpers",
    topic: "Ladders, baskets, and who picks when",
    power_level_content_override: { invite: 50 },
  });
  await olive.invite(room, other);
  await other.join(room);
  await other.say(room, "The early apples are ready. Who else could help?");
  writeFileSync(done, "");
}
