import type { JsonObject } from "#src/lib/json.ts";
import { Observable } from "#src/lib/observable.ts";
import type { RoomId, UserId } from "#src/matrix/ids.ts";
import type { SyncResponse } from "#src/matrix/jobs/sync-job.ts";
import { applyJoinedRoom } from "#src/matrix/room/apply-sync.ts";
import { departureOf, type Departure } from "#src/matrix/room/departure.ts";
import type { RoomModel } from "#src/matrix/room/room-model.ts";

/** What the server has told so far: the joined rooms and the account data. Written by sync and by room reads only. */
export class RoomStore {
  /** Joined rooms. A room that did not change keeps its identity. */
  readonly rooms = new Observable<ReadonlyMap<RoomId, RoomModel>>(new Map());
  /** How the user came to be out of those that they were in since. */
  readonly left = new Observable<ReadonlyMap<RoomId, Departure>>(new Map());
  /** The account data that Usher reads, by type. */
  readonly accountData = new Observable<ReadonlyMap<string, JsonObject>>(new Map());

  readonly #ownUserId: UserId;

  constructor(ownUserId: UserId) {
    this.#ownUserId = ownUserId;
  }

  applySync(answer: SyncResponse): void {
    const rooms = new Map(this.rooms.get());
    for (const [roomId, wire] of answer.joinedRooms)
      rooms.set(roomId, applyJoinedRoom(rooms.get(roomId), roomId, wire));
    const left = new Map(this.left.get());
    for (const [roomId] of answer.joinedRooms) left.delete(roomId);
    for (const [roomId, wire] of answer.leftRooms) {
      left.set(roomId, departureOf(wire, rooms.get(roomId), this.#ownUserId));
      rooms.delete(roomId);
    }
    if (answer.leftRooms.length > 0 || left.size < this.left.get().size) this.left.set(left);
    if (answer.joinedRooms.length > 0 || answer.leftRooms.length > 0) this.rooms.set(rooms);
    if (answer.accountData.length > 0) {
      this.accountData.set(new Map([...this.accountData.get(), ...answer.accountData]));
    }
  }

  /** Changes one room; nothing happens when it was left meanwhile. */
  update(roomId: RoomId, change: (room: RoomModel) => RoomModel): void {
    const before = this.rooms.get();
    const room = before.get(roomId);
    if (room === undefined) return;
    const after = change(room);
    if (after !== room) this.rooms.set(new Map(before).set(roomId, after));
  }
}
