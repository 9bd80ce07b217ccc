import { CancelledError, ConnectionError } from "#src/matrix/executor/errors.ts";
import { IdentityGrantError } from "#src/matrix/identity/identity-grant-error.ts";
import {
  IdentityServerError,
  type GrantedIdentityServer,
} from "#src/matrix/identity/identity-server-error.ts";
import { invitationsOf } from "#src/matrix/room/invitations.ts";
import { whyMayNotInvite } from "#src/matrix/room/permissions.ts";
import type { RoomId } from "#src/matrix/ids.ts";
import type { RoomModel } from "#src/matrix/room/room-model.ts";
import type { HoldReason, RowReason, RowRecord, RunRecord } from "#src/storage/outbox-records.ts";
import type { OutboxPorts } from "./outbox-ports.ts";
import { mayBeSent } from "./reduce-row.ts";

/** An identity server that was found good is not asked again for so long, unless an answer was unclear. */
const IDENTITY_GOOD_MS = 300_000;

/** What keeps every row from going out for now, and ends by itself. */
export type StopReason = "offline" | "identity-server" | "storage";

export type Ready = {
  readonly go: true;
  readonly room: RoomModel;
  readonly identity?: GrantedIdentityServer;
};
type NotNow =
  | { readonly go: false; readonly hold: HoldReason }
  | { readonly go: false; readonly skip: RowReason }
  | { readonly go: false; readonly stop: StopReason };

/**
 * Looks before every request whether it may go out: a homeserver has an invitation mailed first and refuses it
 * after. The room is taken as the sync tells it, which is current as long as it is live.
 */
export class Preflight {
  readonly #ports: OutboxPorts;
  /** How often it was doubted: what was asked for before that says nothing. */
  #doubts = 0;
  #identity: { readonly server: GrantedIdentityServer; readonly at: number } | undefined;

  constructor(ports: OutboxPorts) {
    this.#ports = ports;
  }

  /** After an unclear answer: the identity server may be the reason. */
  doubtIdentity(): void {
    this.#doubts += 1;
    this.#identity = undefined;
  }

  async check(run: RunRecord, row: RowRecord): Promise<Ready | NotNow> {
    // After a sleep the poll that is open hears nothing any more.
    await this.#ports.loop.refresh();
    const obstacle = this.#obstacle(row);
    if (obstacle !== undefined) return { go: false, ...obstacle };
    const stop = await this.#read(row);
    const room = this.#room(row);
    if (stop !== undefined || room === undefined) return { go: false, stop: stop ?? "offline" };
    const skip = reasonInRoom(room, row) ?? (await this.#reasonInLedger(room, row));
    if (skip !== undefined) return { go: false, skip };
    if (row.lane === "direct") return { go: true, room };
    const identity = await this.#identityServer(run);
    if ("go" in identity) return identity;
    // Asking the servers has taken its time.
    const late = this.#obstacle(row);
    const now = this.#room(row);
    if (late !== undefined || now === undefined) return { go: false, ...(late ?? { stop: "offline" }) };
    return { go: true, room: now, identity };
  }

  #room({ roomId }: RowRecord): RoomModel | undefined {
    return this.#ports.store.rooms.get().get(roomId);
  }

  /** Whether a row that was found ready still is, as far as the sync has told since; asks nobody. */
  isStillReady(row: RowRecord, { identity }: Ready): boolean {
    const room = this.#room(row);
    if (identity !== undefined && !this.#ports.identity.isChosen(identity.baseUrl)) return false;
    return this.#obstacle(row) === undefined && room !== undefined && reasonInRoom(room, row) === undefined;
  }

  #obstacle({ roomId }: RowRecord): { hold: HoldReason } | { stop: StopReason } | undefined {
    if (this.#ports.isSignedOut()) return { hold: "signed-out" };
    if (this.#ports.loop.status.get().kind !== "live") return { stop: "offline" };
    const hold = this.holdIn(roomId);
    return hold && { hold };
  }

  /** Why nothing may go out to a room as it is now. */
  async holdNow(roomId: RoomId): Promise<HoldReason | undefined> {
    if (this.#ports.isSignedOut()) return "signed-out";
    if (this.holdIn(roomId) === undefined) return undefined;
    await this.#ports.loop.refresh();
    return this.holdIn(roomId);
  }

  /**
   * Why nothing may go out to a room, as the sync has told; asks nobody. Nothing while the sync is not live: then
   * it is not known.
   */
  holdIn(roomId: RoomId): HoldReason | undefined {
    const { loop, access, store } = this.#ports;
    if (loop.status.get().kind !== "live") return undefined;
    const room = store.rooms.get().get(roomId);
    if (room === undefined) return "left-room";
    switch (whyMayNotInvite(room, access.userId)?.reason) {
      case "not-joined":
        return "left-room";
      case "tombstoned":
        return "tombstone";
      case "server-notices":
      case "power-too-low":
        return "no-power";
      case undefined:
        return undefined;
    }
  }

  /** The members and invitations; does nothing once they are known. */
  async #read({ roomId }: RowRecord): Promise<StopReason | undefined> {
    const { reader } = this.#ports;
    try {
      await Promise.all([reader.readInvitations(roomId), reader.readMembers(roomId)]);
      return undefined;
    } catch {
      return "offline";
    }
  }

  /** What other rows for the same address came to. */
  async #reasonInLedger(room: RoomModel, row: RowRecord): Promise<RowReason | undefined> {
    if (row.included === true) return undefined;
    const { kept, access } = this.#ports;
    const others = (await kept.rowsTo(access.userId, row.roomId, row.address)).filter(
      (other) => other.runId !== row.runId || other.rowId !== row.rowId,
    );
    if (others.some(mayBeSent)) return "in-another-run";
    if (others.some(isSaidToHaveArrived)) return "sent-before";
    const tokens = new Set(others.flatMap(({ token }) => token ?? []));
    if (tokens.size === 0) return undefined;
    const isPending = invitationsOf(room).some(
      ({ token, state }) => state === "pending" && tokens.has(token),
    );
    return isPending ? "already-pending" : undefined;
  }

  async #identityServer(run: RunRecord): Promise<GrantedIdentityServer | NotNow> {
    const known = this.#identity;
    const isGood =
      known !== undefined &&
      Math.abs(Date.now() - known.at) < IDENTITY_GOOD_MS &&
      this.#ports.identity.isChosen(known.server.baseUrl);
    if (isGood && known.server.idServer === run.idServer) return known.server;
    const doubts = this.#doubts;
    try {
      const server = await this.#ports.identity.obtain({ ask: false });
      if (server.idServer !== run.idServer) return { go: false, hold: "identity-server-changed" };
      if (doubts === this.#doubts) this.#identity = { server, at: Date.now() };
      return server;
    } catch (error) {
      return { go: false, ...whyNoIdentityServer(error) };
    }
  }
}

function reasonInRoom(room: RoomModel, row: RowRecord): RowReason | undefined {
  if (row.included === true || row.invitee === undefined) return undefined;
  switch (room.members.get(row.invitee)?.membership) {
    case "join":
      return "already-joined";
    case "invite":
      return "already-invited";
    case "ban":
      return "banned";
    default:
      return undefined;
  }
}

/** By a person: the room has not shown it. */
function isSaidToHaveArrived({ state, lane, token, invitee }: RowRecord): boolean {
  return state === "sent" && lane === "mail" && token === undefined && invitee === undefined;
}

function whyNoIdentityServer(error: unknown): { hold: HoldReason } | { stop: StopReason } {
  if (error instanceof IdentityGrantError) {
    const isTerms = error.code === "terms" || error.code === "unreadable-terms";
    return { hold: isTerms ? "terms" : "no-identity-server" };
  }
  if (error instanceof IdentityServerError && error.code === "terms") return { hold: "terms" };
  const isConnection = error instanceof ConnectionError || error instanceof CancelledError;
  return { stop: isConnection ? "offline" : "identity-server" };
}
