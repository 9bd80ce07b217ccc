import type { ClientEvent } from "#src/matrix/events/client-event.ts";
import type { RoomId, UserId } from "#src/matrix/ids.ts";

/** https://spec.matrix.org/v1.19/client-server-api/#mroommember */
export type Membership = "join" | "invite" | "leave" | "ban" | "knock";

/** Somebody's current place in the room. */
export interface Member {
  readonly userId: UserId;
  /** As the room shows it, cleaned of control and direction characters; the user id where there is none. */
  readonly name: string;
  readonly membership: Membership;
}

/**
 * One stretch of the room's timeline without a hole, ending now. Until the room has been opened only the
 * newest batch is kept; after a gap in the sync the stretch begins anew with what came after the gap.
 */
interface Timeline {
  /** Oldest first, each event id once. */
  readonly events: readonly ClientEvent[];
  /** Where `/messages` goes on backwards; `undefined` once the beginning of the room was reached. */
  readonly prevBatch: string | undefined;
  /** Whether somebody looks at the room, so that what arrives is kept. */
  readonly opened: boolean;
}

/**
 * Every `m.room.third_party_invite`, `m.room.member` and redaction from some point on, without a hole: what
 * an invitation's fate is worked out from. Current state alone cannot tell it: an accepted invitation stays
 * in it unchanged, and the join no longer names its token. It reaches at least as far back as the timeline.
 */
export interface InviteHistory {
  /** Oldest first, each event id once. */
  readonly events: readonly ClientEvent[];
  /** Where `/messages` goes on backwards; `undefined` when there is nothing more to read. */
  readonly prevBatch: string | undefined;
  /**
   * `known` once it reaches back to the making of every third-party invite in current state. A gap in the
   * sync turns `known` into `unread` until the hole is filled.
   */
  readonly status: "unread" | "reading" | "known";
  /** After a gap in the sync: what was known before it. Joined again as soon as a page reaches it. */
  readonly beforeGap?: { readonly events: readonly ClientEvent[]; readonly prevBatch: string | undefined };
}

/** All that is known of one room. Immutable: the functions beside this file make a new one out of an old one. */
export interface RoomModel {
  readonly roomId: RoomId;
  /** Current state by event type, then state key: everything but members and third-party invites. */
  readonly state: ReadonlyMap<string, ReadonlyMap<string, ClientEvent>>;
  /** Members known so far: all of them once `membersLoaded`, a few (heroes, senders) before. */
  readonly members: ReadonlyMap<UserId, Member>;
  readonly membersLoaded: boolean;
  /** How many gaps the sync has had in this room: an answer that was asked for before the last one is incomplete. */
  readonly gaps: number;
  /** The homeserver has made it to tell this user its notices. */
  readonly isServerNotices: boolean;
  readonly joinedCount: number;
  readonly invitedCount: number;
  /** Users the server picked to name a room that has no name of its own. */
  readonly heroes: readonly UserId[];
  /** `m.room.third_party_invite` in current state, by token; revoked ones (no longer valid) included. */
  readonly thirdPartyInvites: ReadonlyMap<string, ClientEvent>;
  readonly thirdPartyInvitesLoaded: boolean;
  readonly history: InviteHistory;
  readonly timeline: Timeline;
}
