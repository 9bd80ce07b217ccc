import type { ClientEvent } from "#src/matrix/events/client-event.ts";
import type { JoinRule } from "#src/matrix/events/m-room-join-rules.ts";
import type { Message } from "#src/matrix/events/m-room-message.ts";
import type { RoomId, UserId } from "#src/matrix/ids.ts";
import type { Invitation } from "./invitation.ts";

interface TileBase {
  /** The id of the (first) event that it shows: stays the same while the tile grows or changes. */
  readonly key: string;
  readonly sender: UserId;
  /** Milliseconds since the epoch by the sender's server; of the newest event where there are several. */
  readonly at: number;
}

/** Somebody as an event named them. */
export interface Person {
  readonly userId: UserId;
  readonly name: string;
}

export type MembershipChange =
  | "joined"
  | "left"
  | "kicked"
  | "banned"
  | "unbanned"
  /** By user id, by the tile's sender. */
  | "invited"
  /** The mailed link was used: invited through the third-party invite `invitation`. */
  | "accepted"
  | "declined"
  /** The invitation of a user was taken back by another, the tile's sender. */
  | "withdrawn"
  | "knocked";

export interface ThirdPartyInviteTile extends TileBase {
  readonly kind: "third-party-invite";
  readonly invitation: Invitation;
  readonly event: ClientEvent;
}

export interface MembershipTile extends TileBase {
  readonly kind: "membership";
  readonly change: MembershipChange;
  /** Whose membership changed; more than one only when several joined one after the other. */
  readonly people: readonly [Person, ...Person[]];
  /** With `accepted`: the invitation, where it is known. */
  readonly invitation?: Invitation;
}

export interface PowerLevelsTile extends TileBase {
  readonly kind: "power-levels";
  /** The level that inviting takes. */
  readonly invite?: { readonly from: number; readonly to: number };
  readonly users: readonly { readonly userId: UserId; readonly from: number; readonly to: number }[];
}

/** `undefined` texts: taken away. */
export interface NameTile extends TileBase {
  readonly kind: "name";
  readonly name: string | undefined;
}

export interface TopicTile extends TileBase {
  readonly kind: "topic";
  readonly topic: string | undefined;
}

export interface JoinRulesTile extends TileBase {
  readonly kind: "join-rules";
  readonly rule: JoinRule;
}

export interface AvatarTile extends TileBase {
  readonly kind: "avatar";
  readonly removed: boolean;
}

export interface CreateTile extends TileBase {
  readonly kind: "create";
  readonly isSpace: boolean;
}

export interface TombstoneTile extends TileBase {
  readonly kind: "tombstone";
  readonly replacement?: RoomId;
}

export interface MessageTile extends TileBase {
  readonly kind: "message";
  /** `removed`: taken back, by its sender or by a moderator. */
  readonly message: Message | { readonly kind: "removed" };
  readonly edited: boolean;
}

export interface EncryptedTile extends TileBase {
  readonly kind: "encrypted";
}

/** One thing in the timeline, as it is drawn. */
export type Tile =
  | ThirdPartyInviteTile
  | MembershipTile
  | PowerLevelsTile
  | NameTile
  | TopicTile
  | JoinRulesTile
  | AvatarTile
  | CreateTile
  | TombstoneTile
  | MessageTile
  | EncryptedTile;

export type TimelineFilter = "invitations" | "people" | "everything";
