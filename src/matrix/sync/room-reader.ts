import { inSteps } from "#src/lib/in-steps.ts";
import type { JsonObject } from "#src/lib/json.ts";
import { unwrap } from "#src/matrix/executor/errors.ts";
import type { HomeserverAccess } from "#src/matrix/homeserver-access.ts";
import type { RoomId } from "#src/matrix/ids.ts";
import type { BaseJob } from "#src/matrix/jobs/base-job.ts";
import { GetJoinedMembersByRoomJob } from "#src/matrix/jobs/get-joined-members-by-room-job.ts";
import { GetMembersByRoomJob } from "#src/matrix/jobs/get-members-by-room-job.ts";
import { GetRoomEventsJob } from "#src/matrix/jobs/get-room-events-job.ts";
import { SyncJob } from "#src/matrix/jobs/sync-job.ts";
import { applyInviteHistory, startInviteHistory } from "#src/matrix/room/apply-invite-history.ts";
import { applyMembers, readMembers } from "#src/matrix/room/apply-members.ts";
import { applyOlderTimeline, openTimeline } from "#src/matrix/room/apply-older-timeline.ts";
import { applyThirdPartyInvites } from "#src/matrix/room/apply-third-party-invites.ts";
import type { RoomModel } from "#src/matrix/room/room-model.ts";
import { INVITE_HISTORY_FILTER, thirdPartyInvitesFilter } from "./filters.ts";
import type { RoomStore } from "./room-store.ts";

const TIMELINE_PAGE = 50;
const HISTORY_PAGE = 1000;

/**
 * Reads what the sync loop leaves out: the timeline, the members, the invitations and their history. Every
 * read may be repeated at any time, does nothing when there is nothing to read, and joins one that is under
 * way. All of them reject with the typed errors of `unwrap`.
 */
export class RoomReader {
  readonly #access: HomeserverAccess;
  readonly #store: RoomStore;
  readonly #underWay = new Map<string, Promise<void>>();

  constructor(access: HomeserverAccess, store: RoomStore) {
    this.#access = access;
    this.#store = store;
  }

  /** Collects the timeline from now on, and reads a first page of it. */
  async openTimeline(roomId: RoomId): Promise<void> {
    this.#store.update(roomId, openTimeline);
    const events = this.#room(roomId)?.timeline.events ?? [];
    if (events.length < TIMELINE_PAGE) await this.readOlder(roomId);
  }

  /** One more page of the timeline, backwards. Nothing happens at the beginning of the room. */
  readOlder(roomId: RoomId): Promise<void> {
    return this.#once(`timeline ${roomId}`, async () => {
      const from = this.#room(roomId)?.timeline.prevBatch;
      if (from === undefined) return;
      const page = await this.#messages(roomId, from, TIMELINE_PAGE);
      this.#store.update(roomId, (room) => applyOlderTimeline(room, from, page));
    });
  }

  /** The third-party invites in the room's state, and their history back to the oldest of them. */
  readInvitations(roomId: RoomId): Promise<void> {
    return this.#once(`invitations ${roomId}`, async () => {
      this.#store.update(roomId, startInviteHistory);
      if (this.#room(roomId)?.thirdPartyInvitesLoaded === false) await this.#readInviteState(roomId);
      for (;;) {
        const history = this.#room(roomId)?.history;
        if (history?.prevBatch === undefined || history.status === "known") return;
        const from = history.prevBatch;
        const page = await this.#messages(roomId, from, HISTORY_PAGE, INVITE_HISTORY_FILTER);
        this.#store.update(roomId, (room) => applyInviteHistory(room, from, page));
      }
    });
  }

  /** Everybody who is in the room or has been invited to it. */
  readMembers(roomId: RoomId): Promise<void> {
    return this.#once(`members ${roomId}`, async () => {
      const before = this.#room(roomId);
      if (before === undefined || before.membersLoaded) return;
      const [{ joined }, { chunk }] = await Promise.all([
        this.#submit(new GetJoinedMembersByRoomJob({ ...this.#access, roomId })),
        this.#submit(new GetMembersByRoomJob({ ...this.#access, roomId, membership: "invite" })),
      ]);
      const members = await inSteps(readMembers({ joined, invited: chunk }));
      this.#store.update(roomId, (room) => applyMembers(room, before, members));
    });
  }

  async #readInviteState(roomId: RoomId): Promise<void> {
    const before = this.#room(roomId);
    if (before === undefined) return;
    const filter = thirdPartyInvitesFilter(roomId, crypto.randomUUID());
    const job = new SyncJob({
      ...this.#access,
      filter: JSON.stringify(filter),
      timeout: 0,
      useStateAfter: true,
    });
    const answer = await this.#submit(job);
    const wire = answer.joinedRooms.find(([joined]) => joined === roomId)?.[1];
    const events = (wire?.state_after ?? wire?.state)?.events ?? [];
    this.#store.update(roomId, (room) => applyThirdPartyInvites(room, before, events));
  }

  #room(roomId: RoomId): RoomModel | undefined {
    return this.#store.rooms.get().get(roomId);
  }

  #messages(roomId: RoomId, from: string, limit: number, filter?: JsonObject) {
    const narrowed = filter === undefined ? {} : { filter };
    return this.#submit(
      new GetRoomEventsJob({ ...this.#access, roomId, dir: "b", from, limit, ...narrowed }),
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
