import { writeFileSync } from "node:fs";
import { step } from "#e2e/setup/say.mjs";
import { Person } from "#e2e/servers/person.mjs";
import { startStack } from "#e2e/servers/stack.mjs";
import { allotmentLane } from "./allotment-lane.mjs";
import { otherRooms } from "./other-rooms.mjs";
import { people } from "./people.mjs";
import { makeRooms } from "./rooms.mjs";
import { daysAgo, StoryClock, tell } from "./story.mjs";

/**
 * Gives fresh servers their users and rooms, and the rooms a life of eight days.
 * The servers run with a clock of their own for that and are stopped afterwards.
 * @param {import("#e2e/servers/layout.mjs").Layout} layout
 */
export async function seedDemo(layout) {
  const clock = new StoryClock(daysAgo(8, "18:40", async () => {}).at);
  const stack = await startStack(layout, { clock });
  try {
    await step("Users, rooms and their history", async () => {
      const cast = await registerAll(layout);
      const rooms = await makeRooms(cast);
      await tell([...allotmentLane(cast, rooms), ...otherRooms(cast, rooms)], clock, stack.synapse);
    });
  } finally {
    await stack.stop();
  }
  writeFileSync(layout.path("seeded"), "");
}

/** @returns {Promise<import("./people.mjs").Cast>} */
async function registerAll(/** @type {import("#e2e/servers/layout.mjs").Layout} */ layout) {
  const register = (/** @type {keyof typeof people} */ name) => Person.register(layout, people[name]);
  return {
    nora: await register("nora"),
    tomasz: await register("tomasz"),
    amelie: await register("amelie"),
    kwame: await register("kwame"),
    ingrid: await register("ingrid"),
    yuki: await register("yuki"),
    layla: await register("layla"),
    mariya: await register("mariya"),
    joris: await register("joris"),
    peter: await register("peter"),
  };
}
