import type { RoomId, UserId } from "#src/matrix/ids.ts";

/**
 * Where an invitation of ours stands.
 *
 * - `queued`: will be sent · `sending`: written down, the request may be out
 * - `answered`: the server said yes, the room does not show it yet · `sent`: the room showed it
 * - `checking`: no clear answer, the room is looked at · `unknown`: looked at in vain, a person has to decide
 * - `unconfirmed`: the server said yes, and the room showed nothing
 * - `refused`: for good, and nothing was sent · `skipped`: not sent, see `reason`
 */
export type RowState =
  | "queued"
  | "sending"
  | "answered"
  | "sent"
  | "checking"
  | "unknown"
  | "unconfirmed"
  | "refused"
  | "skipped";

/** Invited by email, or directly because the address belongs to a Matrix user. Each has a limit of its own. */
export type Lane = "mail" | "direct";

/**
 * Why a row was refused or skipped.
 *
 * Refused: `bad-request` the homeserver lacks something in it · `invitee-blocks` invitations of strangers ·
 * `forbidden` the homeserver refused to invite the user.
 * Skipped: who the address belongs to, or what was sent to it before · `stopped` with the rest of its run ·
 * `left` as it was, by a person · `moved` to the room that replaces the old one.
 */
export type RowReason =
  | "bad-request"
  | "invitee-blocks"
  | "forbidden"
  | "already-joined"
  | "already-invited"
  | "already-pending"
  | "banned"
  | "in-another-run"
  | "sent-before"
  | "stopped"
  | "left"
  | "moved";

/** Why a run stands still until a person lets it go on. */
export type HoldReason =
  | "paused"
  | "no-power"
  | "tombstone"
  | "left-room"
  | "terms"
  | "no-identity-server"
  | "identity-server-changed"
  | "signed-out"
  | "locked"
  | "suspended"
  | "unrecognized"
  | "two-unknowns"
  | "unconfirmed"
  | "address-leak";

/** What the server answered, where it was no plain yes. */
export interface ServerAnswer {
  /** 0 when no answer came. */
  readonly status: number;
  /** The server's, and any text: to be cleaned where it is shown. */
  readonly errcode: string;
  /** Its words for people, where it had any: any text, and it may name the address. */
  readonly error?: string;
}

/** One list of invitations for one room, from one start. */
export interface RunRecord {
  readonly runId: string;
  /** Grows with every write to the run or one of its rows: what has a lower one is older. */
  readonly seq: number;
  readonly userId: UserId;
  readonly roomId: RoomId;
  /** Milliseconds by this device's clock. */
  readonly startedAt: number;
  /** What the room was called then, where it had a name: for when it is not known (any more). */
  readonly roomName?: string;
  /** What the person calls this batch. */
  readonly label?: string;
  /** host[:port] of the identity server that the person agreed to for this run. */
  readonly idServer: string;
  /** How many rows it has in each state. */
  readonly counts: Readonly<Record<RowState, number>>;
  /** How many of the skipped were stopped by a person, and how many went on in the room's replacement; missing for none. */
  readonly stopped?: number;
  readonly moved?: number;
  /** The run in the replaced room whose rest it is. */
  readonly goesOnFrom?: string;
  readonly hold?: HoldReason;
  readonly heldAt?: number;
  /** How many rows in a row ended `unknown`, and `unconfirmed`. */
  readonly unknowns: number;
  readonly unconfirmed: number;
  /** The room has shown one of its invitations by email: whether it shows whole addresses is known. */
  readonly canary?: true;
  /** Another device of the same person seems to send the same list. */
  readonly alsoElsewhere?: true;
  /** A person has seen how it ended: it no longer stands in the room's panel. */
  readonly putAway?: true;
}

/** One address of a run. */
export interface RowRecord {
  readonly runId: string;
  /** That of the run when the row was written last. */
  readonly seq: number;
  /** The place in the list, from 0. */
  readonly rowId: number;
  readonly userId: UserId;
  readonly roomId: RoomId;
  readonly lane: Lane;
  readonly medium: "email" | "msisdn";
  /** In canonical form. */
  readonly address: string;
  readonly name?: string;
  readonly note?: string;
  readonly state: RowState;
  /** When it came into this state: milliseconds by this device's clock. */
  readonly since: number;
  /** The same for every automatic try; a person's "send again" makes a new one. */
  readonly txnId: string;
  readonly reason?: RowReason;
  /** The user whose address it is: always there in the lane `direct`. */
  readonly invitee?: UserId;
  /** When its last request went out. */
  readonly sentAt?: number;
  /**
   * The newest third-party invite of the user's own in the room before the request went out, "" for none: over
   * POST, what is newer may be this one.
   */
  readonly newestBefore?: string;
  /** What the server answered last, where it was no plain yes. */
  readonly answer?: ServerAnswer;
  /** The state key of the invitation as it was seen in the room. */
  readonly token?: string;
  /** A second invitation that the same request made. */
  readonly extraToken?: string;
  /** A person wants it sent although the address was left out. */
  readonly included?: true;
  /** While it is out: a person has stopped the rest. It is not sent again by itself. */
  readonly stopped?: true;
  /** The run in the room's replacement that has it now. */
  readonly movedTo?: string;
}

/** From when on a user's next invitation may go out, as learnt from refusals; apart for each lane. */
export interface PaceRecord {
  readonly userId: UserId;
  readonly lane: Lane;
  /** When this was written: a clock that is before it now was put back. */
  readonly asOf: number;
  /** Milliseconds by this device's clock; 0 when nothing is known. */
  readonly notBefore: number;
  /** When the server was ready for one again after the last refusal. */
  readonly anchor?: number;
  /** How many went out since the anchor, and when the first of them did. */
  readonly grants: number;
  readonly firstGrantAt?: number;
  /** The server's pace: milliseconds for one. */
  readonly interval?: number;
  /** How long to wait after a refusal that names no time: doubles each time. */
  readonly blindWait: number;
}
