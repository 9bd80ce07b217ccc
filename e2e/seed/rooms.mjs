/** @typedef {import("#e2e/servers/person.mjs").Person} Person */

/**
 * Makes the space and its rooms, with their first members.
 * @param {import("./people.mjs").Cast} cast
 */
export async function makeRooms({ tomasz, amelie, nora, kwame, yuki, mariya, ingrid }) {
  const garden = await tomasz.createRoom({
    name: "Millbrook Garden",
    topic: "Everything that grows between the mill and the brook",
    room_alias_name: "millbrook-garden",
    creation_content: { type: "m.space" },
    power_level_content_override: { users: { [amelie.userId]: 100 } },
  });
  await bringIn(tomasz, garden, [amelie, nora, kwame, yuki, mariya]);

  const lastYear = await tomasz.createRoom({ name: "Allotment Lane 2025", topic: "Last year’s plots" });
  await bringIn(tomasz, lastYear, [amelie, nora, kwame]);
  const lane = await tomasz.createRoom({
    name: "Allotment Lane Gardeners",
    topic: "Plots 1 to 48. Water, paths, gates and who has the key.",
    room_alias_name: "allotment-lane",
    creation_content: { predecessor: { room_id: lastYear } },
    power_level_content_override: { invite: 0, users: { [amelie.userId]: 100 } },
  });
  await tomasz.setState(lastYear, "m.room.tombstone", {
    body: "This room has been replaced",
    replacement_room: lane,
  });
  await bringIn(tomasz, lane, [amelie, nora, kwame]);

  const swap = await tomasz.createRoom({
    name: "Seed Swap 2026",
    topic: "What you have, what you look for. The swap is on the first Saturday in March.",
    room_alias_name: "seed-swap",
    power_level_content_override: { users: { [nora.userId]: 50 } },
  });
  await bringIn(tomasz, swap, [nora, amelie, yuki, mariya]);

  const compost = await nora.createRoom({
    name: "Compost and tools",
    topic: "The shredder is in the shed behind plot 9.",
    room_alias_name: "compost",
  });
  await bringIn(nora, compost, [kwame, tomasz, yuki]);

  const fair = await amelie.createRoom({
    name: "Summer fair helpers",
    topic: "Who does what on the 20th of June",
    room_alias_name: "summer-fair",
    power_level_content_override: { invite: 50, users: { [tomasz.userId]: 50 } },
  });
  await bringIn(amelie, fair, [tomasz, nora, kwame, ingrid]);

  for (const room of [lane, swap, compost, fair]) await addToSpace(tomasz, garden, room);
  return { lane, swap, compost, fair };
}

/** @typedef {Awaited<ReturnType<typeof makeRooms>>} Rooms */

/** @type {(inviter: Person, room: string, invitees: Person[]) => Promise<void>} */
async function bringIn(inviter, room, invitees) {
  for (const invitee of invitees) {
    await inviter.invite(room, invitee);
    await invitee.join(room);
  }
}

/** @type {(keeper: Person, space: string, room: string) => Promise<void>} */
async function addToSpace(keeper, space, room) {
  await keeper.setState(space, "m.space.child", { via: [keeper.layout.serverName] }, room);
}
