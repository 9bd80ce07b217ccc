import type { RoomId, UserId } from "#src/matrix/ids.ts";
import type { RowToSend } from "#src/outbox/new-run.ts";
import type { RowState } from "#src/storage/outbox-records.ts";
import { FakeHomeserver } from "./fake-homeserver.ts";
import type { FakeNetwork } from "./fake-network.ts";
import { signedInSession, until } from "./signed-in-session.ts";

export const ROOM: RoomId = "!room:example.org";
export const ALICE: UserId = "@alice:example.org";

/** A moderator with a room, signed in, who agrees to the identity server when asked. */
export async function moderator() {
  const server = new FakeHomeserver();
  server.addUser(ALICE);
  const room = server.addRoom(ROOM, ALICE, "Gardeners");
  server.nameIdentityServer(ALICE);
  return { server, room, mails: server.identityServer.mails, ...(await tabOf(server)) };
}

/**
 * A tab of the moderator.
 * @param options.storage `kept`: with what an earlier tab stored · @param options.prepare see `signedInSession`
 */
export async function tabOf(
  server: FakeHomeserver,
  options: { storage?: "kept"; prepare?: (network: FakeNetwork) => void } = {},
) {
  const tab = await signedInSession(server, ALICE, options);
  const { outbox, identity } = tab.session;
  identity.question.subscribe(() => identity.question.get()?.agree([]));
  const runId = crypto.randomUUID();

  /** Looks addresses over and starts them as one run, of the tab's one run id. */
  async function start(...addresses: readonly string[]): Promise<string> {
    const ids = addresses.map((address) => ({ medium: "email", address }) as const);
    const { idServer, outlooks } = await outbox.lookOver(ROOM, ids);
    const rows: RowToSend[] = [];
    for (const { medium, address } of ids) {
      const outlook = outlooks.get(address);
      rows.push({ medium, address, invitee: outlook?.kind === "user" ? outlook.userId : undefined });
    }
    await outbox.start({ runId, roomId: ROOM, idServer, rows });
    await until(() => outbox.rowsOf(runId).get() !== undefined);
    return runId;
  }

  const rows = () => outbox.rowsOf(runId).get() ?? [];
  const states = () => rows().map(({ state }) => state);
  const run = () => outbox.runs.get()?.find((each) => each.runId === runId);
  return {
    ...tab,
    runId,
    /** What the requests of the run's invitations by email contain in their path. */
    invite: `/invite/${runId}`,
    start,
    rows,
    states,
    run,
    /** Resolves when the rows of the run are in these states. */
    reach: (...wanted: readonly RowState[]) => until(() => states().join() === wanted.join()),
  };
}

export type ModeratorTab = Awaited<ReturnType<typeof moderator>>;
