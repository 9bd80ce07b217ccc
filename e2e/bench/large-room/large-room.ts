import { chooseMembers } from "#src/features/members/choose-members.ts";
import { FetchExecutor } from "#src/matrix/executor/fetch-executor.ts";
import type { HomeserverAccess } from "#src/matrix/homeserver-access.ts";
import type { RoomId } from "#src/matrix/ids.ts";
import { invitationsOf } from "#src/matrix/room/invitations.ts";
import type { RoomModel } from "#src/matrix/room/room-model.ts";
import { RoomReader } from "#src/matrix/sync/room-reader.ts";
import { RoomStore } from "#src/matrix/sync/room-store.ts";
import { SyncLoop } from "#src/matrix/sync/sync-loop.ts";

/** What the bench asks of this page. */
export interface LargeRoomPage {
  /** Syncs and opens the room as the app does; answers how many are in it and how many are pending. */
  open(homeserver: string, roomId: RoomId): Promise<{ members: number; pending: number }>;
  /** How long each of these searches takes, in milliseconds. */
  search(roomId: RoomId, searches: readonly string[]): readonly number[];
  /** How long the bare parsing of these answers takes, in milliseconds; keeps what comes out. */
  parse(urls: readonly string[]): Promise<number>;
}

declare global {
  interface Window {
    largeRoom: LargeRoomPage;
    /** Keeps what was parsed, so that its memory can be measured. */
    kept: unknown[];
  }
}

const store = new RoomStore("@bench:example.org");

window.kept = [];
window.largeRoom = {
  async open(homeserver, roomId) {
    const access: HomeserverAccess = {
      serverUrl: homeserver,
      userId: "@moderator:example.org",
      deviceId: "DEVICE",
      accessToken: "token",
      executor: new FetchExecutor(),
    };
    const loop = new SyncLoop(access, (answer) => store.applySync(answer));
    void loop.run();
    await new Promise<void>((resolve) => {
      loop.status.subscribe(() => {
        if (loop.status.get().kind === "live") resolve();
      });
    });
    const reader = new RoomReader(access, store);
    await Promise.all([
      reader.openTimeline(roomId),
      reader.readInvitations(roomId),
      reader.readMembers(roomId),
    ]);
    const room = roomOf(roomId);
    const pending = invitationsOf(room).filter(({ state }) => state === "pending").length;
    return { members: room.members.size, pending };
  },

  search(roomId, searches) {
    const room = roomOf(roomId);
    return searches.map((search) => {
      const began = performance.now();
      chooseMembers(room, { search, limit: 50, locale: "en" });
      return performance.now() - began;
    });
  },

  async parse(urls) {
    const texts = await Promise.all(urls.map(async (url) => (await fetch(url)).text()));
    const began = performance.now();
    window.kept = texts.map((text) => JSON.parse(text) as unknown);
    return performance.now() - began;
  },
};

function roomOf(roomId: RoomId): RoomModel {
  const room = store.rooms.get().get(roomId);
  if (room === undefined) throw new Error("The room did not come with the sync");
  return room;
}
