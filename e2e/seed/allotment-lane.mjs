import { mailedInvitation } from "#e2e/servers/mailbox-client.mjs";
import { daysAgo, minutesAgo } from "./story.mjs";

/**
 * The life of Allotment Lane Gardeners: the room in which every fate of an invitation can be seen.
 * @param {import("./people.mjs").Cast} cast
 * @param {import("./rooms.mjs").Rooms} rooms
 */
export function allotmentLane({ nora, tomasz, amelie, kwame, ingrid, yuki, layla, joris, peter }, { lane }) {
  const { layout } = nora;
  const mailed = (/** @type {string} */ address) => mailedInvitation(layout, address);

  return [
    // Before all others: Sydent 2.6.1 passes the last bind's invitations on again when a bind has none of its own.
    daysAgo(8, "18:45", () => bind(yuki, "yuki.tanabe@example.org")),
    daysAgo(8, "18:52", () => nora.say(lane, "Good evening! The new room is open, welcome everybody.")),
    daysAgo(8, "18:55", () => tomasz.changePowerLevels(lane, { invite: 50, users: { [nora.userId]: 50 } })),
    daysAgo(8, "19:10", () => kwame.say(lane, "Found it. Is the water still off on Thursdays?")),
    daysAgo(8, "19:14", () => tomasz.say(lane, "Thursdays from nine to eleven, until the new pipe is in.")),

    daysAgo(7, "08:05", () => tomasz.inviteByEmail(lane, "ingrid.solheim@example.org")),
    daysAgo(7, "08:12", () => acceptByMailbox(ingrid, "ingrid.solheim@example.org", lane)),
    daysAgo(7, "08:20", () => ingrid.join(lane)),
    daysAgo(7, "08:31", () =>
      ingrid.say(lane, "Thank you for having me! I have a bucket of daffodil bulbs to give away. Plot 17."),
    ),
    daysAgo(7, "11:31", () => nora.inviteByEmail(lane, "inse.moreau@example.org")),
    daysAgo(7, "11:35", async () => nora.revoke(lane, (await mailed("inse.moreau@example.org")).token)),
    daysAgo(7, "11:36", () => nora.inviteByEmail(lane, "ines.moreau@example.org")),

    daysAgo(5, "17:20", () =>
      amelie.setState(lane, "m.room.topic", { topic: "Bulb planting on Saturday at ten. Bring gloves." }),
    ),
    daysAgo(5, "17:24", () => nora.inviteByEmail(lane, "p.raghunathan@example.org")),
    daysAgo(5, "17:25", () => nora.inviteByEmail(lane, "siobhan.obriain@example.org")),
    daysAgo(5, "18:02", () => tomasz.inviteByEmail(lane, "alistair.byrne@example.net")),

    daysAgo(3, "09:40", () => nora.inviteByEmail(lane, "joris.devries@example.com")),
    daysAgo(3, "12:03", async () => joris.joinByLink(await mailed("joris.devries@example.com"))),
    daysAgo(3, "12:10", () =>
      joris.say(lane, "Hello from plot 31. Who do I ask about a key for the top gate?"),
    ),
    daysAgo(3, "12:44", () => nora.say(lane, "Me. I am at the shed on Wednesday after five.")),
    daysAgo(3, "14:00", () => amelie.inviteByEmail(lane, "peter.hale@example.org")),
    daysAgo(3, "15:30", () => acceptByMailbox(peter, "peter.hale@example.org", lane)),
    daysAgo(2, "10:00", () => peter.leave(lane)),

    daysAgo(1, "16:40", () =>
      tomasz.say(lane, "Gate code changes tonight. Ask a moderator, do not post it here."),
    ),

    minutesAgo(126, () => nora.inviteByEmail(lane, "ana.beltran@example.org")),
    minutesAgo(125, () => nora.inviteByEmail(lane, "layla.haddad@example.org")),
    minutesAgo(124, () => nora.inviteByEmail(lane, "yuki.tanabe@example.org")),
    minutesAgo(101, () => acceptByMailbox(layla, "layla.haddad@example.org", lane)),
    minutesAgo(90, () => yuki.join(lane)),
    minutesAgo(88, () =>
      kwame.say(lane, "Is the water off already, or can I still fill the barrels tonight?"),
    ),
    minutesAgo(20, () => yuki.say(lane, "Still on. I am filling mine now.")),
  ];
}

/** @type {(person: import("#e2e/servers/person.mjs").Person, address: string) => Promise<void>} */
async function bind(person, address) {
  const account = await person.identity();
  await account.bind(address);
}

/**
 * Proves a mailbox, upon which the homeserver turns the address's third-party invite into an ordinary one.
 * @type {(person: import("#e2e/servers/person.mjs").Person, address: string, room: string) => Promise<void>}
 */
async function acceptByMailbox(person, address, room) {
  await bind(person, address);
  await person.untilInvited(room);
}
