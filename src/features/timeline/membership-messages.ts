import { defineMessages, type MessageDescriptor } from "react-intl";
import type { MembershipChange } from "#src/matrix/room/tile.ts";

type Name = MembershipChange | "acceptedFrom" | "joinedTogether" | "you" | "others";

/**
 * A sentence for each change of membership. `{who}` is whose membership changed, `{by}` who changed it;
 * `{me}` says whether the person who uses Usher is `who`, `by` or neither (`other`).
 */
export const membershipMessages: Readonly<Record<Name, MessageDescriptor>> = defineMessages({
  joined: {
    id: "timeline.membership.joined",
    defaultMessage: "{me, select, who {<b>You</b> joined} other {{who} joined}}",
    description: "Line in the timeline",
  },
  left: {
    id: "timeline.membership.left",
    defaultMessage: "{me, select, who {<b>You</b> left} other {{who} left}}",
    description: "Line in the timeline",
  },
  kicked: {
    id: "timeline.membership.kicked",
    defaultMessage:
      "{me, select, by {<b>You</b> removed {who}} who {{by} removed <b>you</b>} other {{by} removed {who}}}",
    description: "Line in the timeline: somebody was put out of the room",
  },
  banned: {
    id: "timeline.membership.banned",
    defaultMessage:
      "{me, select, by {<b>You</b> banned {who}} who {{by} banned <b>you</b>} other {{by} banned {who}}}",
    description: "Line in the timeline",
  },
  unbanned: {
    id: "timeline.membership.unbanned",
    defaultMessage:
      "{me, select, by {<b>You</b> lifted the ban on {who}} who {{by} lifted the ban on <b>you</b>} other {{by} lifted the ban on {who}}}",
    description: "Line in the timeline",
  },
  invited: {
    id: "timeline.membership.invited",
    defaultMessage:
      "{me, select, by {<b>You</b> invited {who}} who {{by} invited <b>you</b>} other {{by} invited {who}}}",
    description: "Line in the timeline: invited on Matrix, not by email",
  },
  accepted: {
    id: "timeline.membership.accepted",
    defaultMessage:
      "{me, select, who {<b>You</b> accepted the invitation that {by} sent} by {{who} accepted the invitation that you sent} other {{who} accepted the invitation that {by} sent}}",
    description: "Line in the timeline: the mailed link was used; which address it went to is not known",
  },
  acceptedFrom: {
    id: "timeline.membership.acceptedFrom",
    defaultMessage:
      "{me, select, who {<b>You</b> accepted the invitation to {address}} other {{who} accepted the invitation to {address}}}",
    description: "Line in the timeline: the link was used that had been sent to the address",
  },
  declined: {
    id: "timeline.membership.declined",
    defaultMessage:
      "{me, select, who {<b>You</b> declined the invitation} other {{who} declined the invitation}}",
    description: "Line in the timeline",
  },
  withdrawn: {
    id: "timeline.membership.withdrawn",
    defaultMessage:
      "{me, select, by {<b>You</b> withdrew the invitation of {who}} who {{by} withdrew <b>your</b> invitation} other {{by} withdrew the invitation of {who}}}",
    description: "Line in the timeline: somebody who was invited on Matrix no longer is",
  },
  knocked: {
    id: "timeline.membership.knocked",
    defaultMessage: "{me, select, who {<b>You</b> asked to join} other {{who} asked to join}}",
    description: "Line in the timeline",
  },
  joinedTogether: {
    id: "timeline.membership.joinedTogether",
    defaultMessage: "{people} joined",
    description: "Line in the timeline: several people joined; a list of names",
  },
  you: {
    id: "timeline.membership.you",
    defaultMessage: "<b>you</b>",
    description: "The person who uses Usher, in a list of people who joined: “Ana, you and 2 others joined”",
  },
  others: {
    id: "timeline.membership.others",
    defaultMessage: "{count, plural, one {# other} other {# others}}",
    description: "Ends a list of people: “Ana, Bea and 2 others joined”",
  },
});
