import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { eventually, fakeTime, letPass } from "#src/testing/time-of-tests.ts";
import { validInvite } from "#src/testing/events.ts";
import { json, lostAfter, lostBefore, matrixError, type Fault } from "#src/testing/fake-network.ts";
import { ALICE, moderator, ROOM, type ModeratorTab } from "#src/testing/run-of-tests.ts";
import { until } from "#src/testing/signed-in-session.ts";

const INVITE_USER = "POST /_matrix/client/v3/rooms/";

let tab: ModeratorTab;

beforeEach(async () => {
  tab = await moderator();
});
afterEach(() => {
  vi.useRealTimers();
  tab.close();
});

/** Starts one address whose request meets the fault; the 90 s in which the room is looked at go by at once. */
async function startInto(fault: Fault, match = tab.invite) {
  await tab.start("first@example.org");
  await tab.reach("sent");
  const { outbox } = tab.session;
  const { idServer, outlooks } = await outbox.lookOver(ROOM, [
    { medium: "email", address: "ana@example.org" },
  ]);
  const outlook = outlooks.get("ana@example.org");
  const invitee = outlook?.kind === "user" ? outlook.userId : undefined;
  const runId = crypto.randomUUID();
  tab.network.plant(match === tab.invite ? `/invite/${runId}` : match, fault);
  fakeTime();
  const rows = [{ medium: "email", address: "ana@example.org", invitee } as const];
  await outbox.start({ runId, roomId: ROOM, idServer, rows });
  const row = () => outbox.rowsOf(runId).get()?.[0];
  await eventually(() => expect(["queued", "sending"]).not.toContain(row()?.state ?? "queued"));
  return { row, runId, request: match === tab.invite ? `/invite/${runId}` : match };
}

/** The room is asked several times, and each answer takes its turn. */
async function looked() {
  await letPass(120_000);
}

describe("when the answer to an invitation by email is unclear", () => {
  test("and the server did its work, the room shows it: sent, once", async () => {
    const { row, request } = await startInto(lostAfter);
    await eventually(() => expect(row()?.state).toBe("sent"));
    expect(tab.network.count(request)).toBe(1);
    expect(tab.mails).toEqual(["first@example.org", "ana@example.org"]);
  });

  test.each<[string, Fault, number]>([
    ["a lost connection", lostBefore, 0],
    ["an internal error", () => matrixError(500, "M_UNKNOWN"), 500],
    ["a refusal that comes after the mail", () => matrixError(403, "M_FORBIDDEN"), 403],
    ["a gateway's own page", () => new Response("<html>", { status: 502 }), 502],
    ["a timeout of the server", () => matrixError(408, "M_UNKNOWN"), 408],
    ["a limit in words of no server", () => new Response("<html>", { status: 429 }), 429],
    ["a captive portal's page", () => new Response("<html>", { status: 200 }), 200],
  ])("by %s, it is asked about for 90 seconds and never sent again by itself", async (_, fault, status) => {
    const { row, request } = await startInto(fault);
    expect(row()?.state).toBe("checking");
    await letPass(88_000);
    expect(row()?.state).toBe("checking");
    await looked();
    expect(row()).toMatchObject({ state: "unknown", answer: { status } });
    expect(tab.network.count(request)).toBe(1);
    const stored = await tab.session.addresses.inRoom(ALICE, ROOM);
    expect(stored.map(({ address }) => address)).toContain("ana@example.org");
  });

  test("what the room has shown counts more than an answer that says it was not let through", async () => {
    tab.network.plant(`${tab.invite}-0`, async (_, serve) => {
      await serve();
      const { store } = tab.session;
      await until(() => (store.rooms.get().get(ROOM)?.thirdPartyInvites.size ?? 0) > 0);
      return matrixError(429, "M_LIMIT_EXCEEDED", { retry_after_ms: 3_600_000 });
    });
    await tab.start("ana@example.org");
    await tab.reach("sent");
    expect(tab.network.count(tab.invite)).toBe(1);
    expect(await tab.session.addresses.inRoom(ALICE, ROOM)).toMatchObject([{ address: "ana@example.org" }]);
  });

  test("nothing is said as long as the room does not answer either", async () => {
    const { row } = await startInto(lostBefore);
    const end = tab.network.plantLasting("/messages", lostBefore);
    await looked();
    await looked();
    expect(row()?.state).toBe("checking");
    end();
    await looked();
    expect(row()?.state).toBe("unknown");
  });

  test("whoever was banned meanwhile is shown nothing, so a person decides", async () => {
    const { row } = await startInto(() => matrixError(403, "M_FORBIDDEN"));
    tab.network.plantLasting("/messages", () => matrixError(403, "M_FORBIDDEN"));
    await looked();
    expect(row()?.state).toBe("unknown");
  });

  test("an invitation from another device that looks the same is not taken for it", async () => {
    const { row } = await startInto(() => {
      tab.server.send(
        tab.room,
        ALICE,
        "m.room.third_party_invite",
        validInvite("ana...@exa..."),
        "elsewhere",
      );
      return matrixError(500, "M_UNKNOWN");
    });
    await looked();
    expect(row()?.state).toBe("unknown");
  });
});

test("a yes without an invitation in the room is not taken for one", async () => {
  const { row } = await startInto(() => json({}));
  expect(row()?.state).toBe("answered");
  await looked();
  expect(row()?.state).toBe("unconfirmed");
});

describe("somebody whose address it is", () => {
  beforeEach(() => tab.server.identityServer.bound.set("ana@example.org", "@ana:example.org"));

  test("counts as invited when the answer was lost, but the room shows it", async () => {
    const { row } = await startInto(lostAfter, INVITE_USER);
    await eventually(() => expect(row()?.state).toBe("sent"));
  });

  test("does not when the request was lost and the room shows nothing", async () => {
    const { row } = await startInto(lostBefore, INVITE_USER);
    await looked();
    expect(row()?.state).toBe("unknown");
  });

  test("does not when the homeserver said yes and did nothing", async () => {
    const { row } = await startInto(() => json({}), INVITE_USER);
    await looked();
    expect(row()?.state).toBe("unconfirmed");
  });

  test("is refused for good by any refusal", async () => {
    const { row } = await startInto(() => matrixError(403, "M_FORBIDDEN"), INVITE_USER);
    expect(row()).toMatchObject({
      state: "refused",
      reason: "forbidden",
      answer: { errcode: "M_FORBIDDEN" },
    });
  });
});

describe("what a person decides", () => {
  test("sends it again under another transaction, once", async () => {
    const { row, request } = await startInto(lostBefore);
    await looked();
    await tab.session.outbox.decide([row()!], "send-again");
    await eventually(() => expect(row()?.state).toBe("sent"));
    const sent = tab.network.requests.filter((line) => line.includes(request));
    expect(new Set(sent).size).toBe(2);
    expect(tab.mails).toEqual(["first@example.org", "ana@example.org"]);
  });

  test("says that it arrived, or leaves it", async () => {
    const { row } = await startInto(lostBefore);
    await looked();
    await tab.session.outbox.decide([row()!], "arrived");
    expect(row()?.state).toBe("sent");
    await tab.session.outbox.decide([row()!], "left");
    expect(row()?.state).toBe("sent");
  });

  test("is not needed when the invitation comes late after all", async () => {
    const { row, runId } = await startInto(lostBefore);
    await looked();
    tab.server.send(tab.room, ALICE, "m.room.third_party_invite", validInvite("ana...@exa..."), "late", {
      transaction_id: `${runId}-0`,
    });
    await eventually(() => expect(row()).toMatchObject({ state: "sent", token: "late" }));
  });
});

test("two rows in a row without a trace hold the run, and the third is not sent", async () => {
  tab.network.plantLasting(tab.invite, () => matrixError(500, "M_UNKNOWN"));
  fakeTime();
  await tab.start("ana@example.org", "ben@example.org", "cem@example.org");
  await until(() => tab.states()[0] === "checking");
  await looked();
  await eventually(() => expect(tab.states()[0]).toBe("unknown"));
  // A clock that has jumped lets the sync be asked anew, which may fail once.
  await letPass(6_000);
  await eventually(() => expect(tab.states()[1]).toBe("checking"));
  await looked();
  await eventually(() => expect(tab.states()).toEqual(["unknown", "unknown", "queued"]));
  expect(tab.run()).toMatchObject({ hold: "two-unknowns", unknowns: 2 });
  expect(tab.network.count(tab.invite)).toBe(2);
});
