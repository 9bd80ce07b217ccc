import { mailedInvitation } from "#e2e/servers/mailbox-client.mjs";
import { daysAgo, minutesAgo } from "./story.mjs";

/**
 * What happened in the rooms beside Allotment Lane Gardeners.
 * @param {import("./people.mjs").Cast} cast
 * @param {import("./rooms.mjs").Rooms} rooms
 */
export function otherRooms({ nora, tomasz, amelie, kwame, yuki, mariya, joris }, { swap, compost, fair }) {
  return [
    daysAgo(6, "10:15", () =>
      mariya.say(swap, "I have too many tomato seeds: Black Krim, Ox Heart, Green Zebra."),
    ),
    daysAgo(6, "10:40", () => yuki.say(swap, "Shiso, mizuna and two kinds of daikon from me.")),
    daysAgo(6, "11:00", () => nora.inviteByEmail(swap, "seeds@example.net")),
    daysAgo(4, "09:00", () => tomasz.inviteByEmail(swap, "clara.weiss@example.org")),
    daysAgo(4, "09:01", () => tomasz.inviteByEmail(swap, "dario.conti@example.org")),
    daysAgo(4, "13:20", () => nora.inviteByEmail(swap, "joris@devries.example")),
    daysAgo(2, "18:05", async () =>
      joris.joinByLink(await mailedInvitation(nora.layout, "joris@devries.example")),
    ),
    daysAgo(2, "18:30", () =>
      amelie.say(swap, "Tables are booked. Please label everything in large letters."),
    ),
    minutesAgo(64, () => nora.inviteByEmail(swap, "helene.dubois@example.org")),

    daysAgo(5, "15:10", () => kwame.say(compost, "Bin two is ready to turn. Saturday?")),
    daysAgo(5, "15:32", () => nora.say(compost, "Saturday. I bring the long forks.")),
    daysAgo(1, "11:45", () => yuki.say(compost, "The shredder blade is sharp again, mind your fingers.")),

    daysAgo(4, "19:30", () =>
      amelie.say(fair, "Still looking for two people for the tea tent, noon to three."),
    ),
    daysAgo(4, "19:41", () => kwame.say(fair, "Put me down for it.")),
    daysAgo(1, "12:00", () => tomasz.say(fair, "The band wants a plug near the gate. I will ask.")),
  ];
}
