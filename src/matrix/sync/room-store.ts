import type { JsonObject } from "#src/lib/json.ts";
import { Observable } from "#src/lib/observable.ts";
import type { RoomId } from "#src/matrix/ids.ts";
import type { SyncResponse } from "#src/matrix/jobs/sync-job.ts";
import { applyJoinedRoom } from "#src/matrix/room/apply-sync.ts";
import type { RoomModel } from "#src/matrix/room/room-model.ts";

/** What the server has told so far: the joined rooms and the account data. Written by sync and by room reads only. */
export class RoomStore {
  /** Joined rooms. A room that did not change keeps its identity. */
  readonly rooms = new Observable<ReadonlyMap<RoomId, RoomModel>>(new Map());
  /** The account data that Usher reads, by type. */
  readonly accountData = new Observable<ReadonlyMap<string, JsonObject>>(new Map());

  applySync(answer: SyncResponse): void {
    const rooms = new Map(this.rooms.get());
    for (const [roomId, wire] of answer.joinedRooms)
      rooms.set(roomId, applyJoinedRoom(rooms.get(roomId), roomId, wire));
    for (const roomId of answer.leftRooms) rooms.delete(roomId);
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
