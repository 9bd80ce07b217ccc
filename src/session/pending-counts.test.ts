import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { ConnectionError } from "#src/matrix/executor/errors.ts";
import type { RoomId } from "#src/matrix/ids.ts";
import { RoomStore } from "#src/matrix/sync/room-store.ts";
import { Database } from "#src/storage/database.ts";
import { PendingCountsStore } from "#src/storage/pending-counts-store.ts";
import { FakeHomeserver } from "#src/testing/fake-homeserver.ts";
import { signedInSession } from "#src/testing/signed-in-session.ts";
import { PendingCounts } from "./pending-counts.ts";

const ALICE = "@alice:example.org";
const ROOM: RoomId = "!room:example.org";

let signedIn: Awaited<ReturnType<typeof signedInSession>>;
/** The session's rooms, of which nothing more is read than what the test reads. */
let store: RoomStore;
let end: AbortController;

beforeEach(async () => {
  const server = new FakeHomeserver();
  server.addRoom(ROOM, server.addUser(ALICE), "Gardeners");
  signedIn = await signedInSession(server, ALICE);
  store = new RoomStore(ALICE);
  store.rooms.set(signedIn.session.store.rooms.get());
  setHistory("unread");
  end = new AbortController();
});
afterEach(() => {
  end.abort();
  signedIn.close();
});

function setHistory(status: "unread" | "known"): void {
  store.update(ROOM, (room) => ({
    ...room,
    thirdPartyInvitesLoaded: true,
    history: { ...room.history, status },
  }));
}

function pendingCounts(readInvitations: () => Promise<void>, firstWaitMs = 20): PendingCounts {
  const kept = new PendingCountsStore(new Database());
  return new PendingCounts(ALICE, { store, reader: { readInvitations }, kept, firstWaitMs });
}

test("a room that could not be read is read again, each time after a longer rest", async () => {
  const times: number[] = [];
  const counts = pendingCounts(async () => {
    times.push(Date.now());
    if (times.length < 3) throw new ConnectionError("Sync", "network");
    setHistory("known");
  });
  const done = counts.run(end.signal);
  await expect.poll(() => times.length).toBe(3);
  expect(counts.counts.get().get(ROOM)).toBe(0);
  const [first = 0, second = 0, third = 0] = times;
  expect(second - first).toBeGreaterThanOrEqual(19);
  expect(third - second).toBeGreaterThanOrEqual(39);
  end.abort();
  await done;
});

test("a room whose rest ends just then is read again at once", async () => {
  const from = Date.now();
  let looks = 0;
  let reads = 0;
  const counts = pendingCounts(async () => {
    reads += 1;
    if (reads > 1) return setHistory("known");
    // From here on a millisecond goes by with every look at the clock.
    vi.spyOn(Date, "now").mockImplementation(() => from + (looks += 1));
    throw new ConnectionError("Sync", "network");
  }, 2);
  const done = counts.run(end.signal);
  await expect.poll(() => reads).toBe(2);
  end.abort();
  await done;
});

test("nothing listens any more when the session has ended", async () => {
  setHistory("known");
  const subscribe = store.rooms.subscribe;
  const listening = new Set<() => void>();
  vi.spyOn(store.rooms, "subscribe").mockImplementation((listener) => {
    listening.add(listener);
    const unsubscribe = subscribe(listener);
    return () => {
      listening.delete(listener);
      unsubscribe();
    };
  });
  const done = pendingCounts(async () => undefined).run(end.signal);
  await expect.poll(() => listening.size).toBe(2);
  end.abort();
  await done;
  expect(listening.size).toBe(0);
});
