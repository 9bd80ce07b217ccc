// @vitest-environment happy-dom
import { act, cleanup } from "@testing-library/react";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { RoomId } from "#src/matrix/ids.ts";
import { FakeHomeserver } from "#src/testing/fake-homeserver.ts";
import { gate } from "#src/testing/gate.ts";
import { renderPart } from "#src/testing/render-part.tsx";
import { signedInSession } from "#src/testing/signed-in-session.ts";
import { settle } from "#src/testing/time-of-tests.ts";
import { useOpenRoom } from "./use-room.ts";

const ADA = "@ada:example.org";
const ROOM: RoomId = "!garden:example.org";

let signedIn: Awaited<ReturnType<typeof signedInSession>>;

beforeEach(async () => {
  const server = new FakeHomeserver();
  server.addRoom(ROOM, server.addUser(ADA), "Garden");
  signedIn = await signedInSession(server, ADA);
});
afterEach(() => {
  cleanup();
  signedIn.close();
});

function Opened() {
  useOpenRoom(ROOM);
  return null;
}

const room = () => signedIn.session.store.rooms.get().get(ROOM);

test("a hole that comes while another one is being filled is filled after it", async () => {
  const { session, sessions } = signedIn;
  renderPart(<Opened />, sessions);
  await expect.poll(() => room()?.membersLoaded && room()?.history.status).toBe("known");
  // Until the query has settled, too.
  await act(settle);
  const held = gate();
  const readMembers = vi.spyOn(session.reader, "readMembers").mockReturnValueOnce(held.opened);
  act(() => session.store.update(ROOM, (before) => ({ ...before, membersLoaded: false })));
  await expect.poll(() => readMembers.mock.calls.length).toBe(1);
  // The members come, and the next gap takes them away before anything is drawn.
  await act(async () => {
    held.open();
    await held.opened;
  });
  await expect.poll(() => room()?.membersLoaded).toBe(true);
  expect(readMembers).toHaveBeenCalledTimes(2);
});
