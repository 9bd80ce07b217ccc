import type { HomeserverAccess } from "#src/matrix/homeserver-access.ts";
import { unwrap } from "#src/matrix/executor/errors.ts";
import type { RoomId } from "#src/matrix/ids.ts";
import type { BaseJob } from "#src/matrix/jobs/base-job.ts";
import { GetJoinedMembersByRoomJob } from "#src/matrix/jobs/get-joined-members-by-room-job.ts";
import { GetMembersByRoomJob } from "#src/matrix/jobs/get-members-by-room-job.ts";
import { GetRoomEventsJob } from "#src/matrix/jobs/get-room-events-job.ts";
import { SyncJob } from "#src/matrix/jobs/sync-job.ts";
import { applyInviteHistory, historyReachesFarEnough } from "#src/matrix/room/apply-invite-history.ts";
import { applyMembers } from "#src/matrix/room/apply-members.ts";
import { applyOlderTimeline, openTimeline } from "#src/matrix/room/apply-older-timeline.ts";
import { applyThirdPartyInvites } from "#src/matrix/room/apply-third-party-invites.ts";
import { INVITE_HISTORY_FILTER, thirdPartyInvitesFilter } from "./filters.ts";
import type { RoomStore } from "./room-store.ts";

const TIMELINE_PAGE = 50;
const HISTORY_PAGE = 1000;

/**
 * Reads what the sync loop leaves out: the timeline, the members, the invitations and their history. Every
 * read is safe to repeat, and a read that is already under way is joined. All of them reject with the typed
 * errors of `unwrap`.
 */
export class RoomReader {
  readonly #access: HomeserverAccess;
  readonly #store: RoomStore;
  readonly #underWay = new Map<string, Promise<void>>();

  constructor(access: HomeserverAccess, store: RoomStore) {
    this.#access = access;
    this.#store = store;
  }

  /** Reads all that the room's page shows. The timeline comes first: it is what the person looks at. */
  async open(roomId: RoomId): Promise<void> {
    this.#store.update(roomId, openTimeline);
    await Promise.all([this.#firstPage(roomId), this.readInvitations(roomId), this.readMembers(roomId)]);
  }

  /** One more page of the timeline, backwards. Nothing happens at the beginning of the room. */
  readOlder(roomId: RoomId): Promise<void> {
    return this.#once(`timeline ${roomId}`, async () => {
      const timeline = this.#store.rooms.get().get(roomId)?.timeline;
      if (timeline?.prevBatch === undefined) return;
      const page = await this.#messages(roomId, timeline.prevBatch, TIMELINE_PAGE);
      this.#store.update(roomId, (room) => applyOlderTimeline(room, page));
    });
  }

  /** The third-party invites in the room's state, and their history back to the oldest of them. */
  readInvitations(roomId: RoomId): Promise<void> {
    return this.#once(`invitations ${roomId}`, async () => {
      if (this.#store.rooms.get().get(roomId)?.thirdPartyInvitesLoaded === false) await this.#readState(roomId);
      for (;;) {
        const room = this.#store.rooms.get().get(roomId);
        if (room === undefined || room.history.status === "known") return;
        const page = await this.#messages(roomId, room.history.prevBatch, HISTORY_PAGE, INVITE_HISTORY_FILTER);
        this.#store.update(roomId, (now) => applyInviteHistory(now, page));
      }
    });
  }

  /** Everybody who is in the room or has been invited to it. */
  readMembers(roomId: RoomId): Promise<void> {
    return this.#once(`members ${roomId}`, async () => {
      if (this.#store.rooms.get().get(roomId)?.membersLoaded !== false) return;
      const [joined, invited] = await Promise.all([
        this.#submit(new GetJoinedMembersByRoomJob({ ...this.#access, roomId })),
        this.#submit(new GetMembersByRoomJob({ ...this.#access, roomId, membership: "invite" })),
      ]);
      this.#store.update(roomId, (room) => applyMembers(room, joined, invited));
    });
  }

  async #readState(roomId: RoomId): Promise<void> {
    const filter = thirdPartyInvitesFilter(roomId, crypto.randomUUID());
    const job = new SyncJob({ ...this.#access, filter: JSON.stringify(filter), timeout: 0, useStateAfter: true });
    const answer = await this.#submit(job);
    this.#store.update(roomId, (room) => applyThirdPartyInvites(room, answer));
  }

  async #messages(roomId: RoomId, from: string | undefined, limit: number, filter?: JsonObject) {
    return this.#submit(
      new GetRoomEventsJob({
        ...this.#access,
        roomId,
        dir: "b",
        limit,
        ...(from === undefined ? {} : { from }),
        ...(filter === undefined ? {} : { filter }),
      }),
    );
  }

  async #submit<R>(job: BaseJob<R>): Promise<R> {
    return unwrap(await this.#access.executor.submit(job));
  }

  #once(name: string, read: () => Promise<void>): Promise<void> {
    const running = this.#underWay.get(name);
    if (running !== undefined) return running;
    const started = read().finally(() => this.#underWay.delete(name));
    this.#underWay.set(name, started);
    return started;
  }
}
