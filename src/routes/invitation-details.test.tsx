// @vitest-environment happy-dom
import { act, screen, within } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { FakeHomeserver } from "#src/testing/fake-homeserver.ts";
import { json, lostBefore, matrixError, type Fault } from "#src/testing/fake-network.ts";
import { freshIndexedDb } from "#src/testing/fresh-indexed-db.ts";
import { renderRoute } from "#src/testing/render-route.tsx";
import { mailRows, startRun } from "#src/testing/start-run.ts";
import { fakeTime } from "#src/testing/time-of-tests.ts";

const ADA = "@ada:example.org";
const ROOM = "!garden:example.org";

let server: FakeHomeserver;
let app: Awaited<ReturnType<typeof renderRoute>>;

beforeEach(async () => {
  freshIndexedDb();
  server = new FakeHomeserver();
  server.addRoom(ROOM, server.addUser(ADA, { name: "Ada" }), "Garden");
  server.nameIdentityServer(ADA);
  app = await renderRoute("/runs", { server, as: ADA });
  await screen.findByText("Nothing is being sent");
});
afterEach(() => {
  vi.useRealTimers();
  app.close();
});

/** Invites, meets the answer, and opens what is known when the room was looked at in vain. */
async function open(answer: Fault, then?: () => void) {
  app.network.plantLasting("/invite/run", answer);
  fakeTime();
  await startRun(app, { runId: "run", roomId: ROOM, label: "run" }, mailRows("ana@example.org"));
  await act(() => app.router.navigate({ to: "/runs/$runId", params: { runId: "run" } }));
  await screen.findByRole("row", { name: /Checking/u });
  for (let part = 0; part < 10; part += 1) await act(() => vi.advanceTimersByTimeAsync(10_000));
  await screen.findByRole("button", { name: "Details…" });
  then?.();
  await app.user.click(screen.getByRole("button", { name: "Details…" }));
  return within(await screen.findByRole("dialog", { name: /^What is known/u }));
}

const internal = () => matrixError(500, "M_UNKNOWN");

describe("why an invitation did not come about", () => {
  test.each<[string, () => Response, RegExp, string]>([
    ["an internal error with all good", internal, /could not hand the mail on/u, "MAIL_FAILED"],
    ["a ban on invitations", () => matrixError(403, "M_FORBIDDEN"), /forbids it/u, "INVITATIONS_OFF"],
    ["a ban on lookups", () => matrixError(403, "M_UNKNOWN"), /asks no identity server/u, "LOOKUPS_OFF"],
    [
      "a lack of trust",
      () => matrixError(400, "M_SERVER_NOT_TRUSTED"),
      /does not trust/u,
      "IDENTITY_SERVER_NOT_TRUSTED",
    ],
    [
      "an address that is denied",
      () => matrixError(403, "M_THREEPID_DENIED"),
      /does not allow this/u,
      "ADDRESS_DENIED",
    ],
    ["a gateway", () => json({}, 504), /gave up waiting/u, "GATEWAY"],
  ])("is told after %s", async (_what, answer, words, code) => {
    const dialog = await open(answer);
    expect(await dialog.findByText(code)).toBeDefined();
    expect(dialog.getByText(words)).toBeDefined();
    expect(await dialog.findByText("The room lets you invite")).toBeDefined();
    expect(dialog.getByText(/answers, and knows you/u).textContent).toBe(
      "example.org answers, and knows you",
    );
    expect(dialog.getByText(/wants no new terms accepted/u)).toBeDefined();
  });

  test("is an identity server that does not answer, if it does not now", async () => {
    const dialog = await open(internal, () => app.network.plantLasting("/_matrix/identity/", lostBefore));
    expect(await dialog.findByText("IDENTITY_SERVER_DOWN")).toBeDefined();
    expect(dialog.getByText(/does not answer$/u).textContent).toBe("id.example.org does not answer");
  });

  test("says of an account that is locked that it is, and not that it was signed out", async () => {
    const dialog = await open(internal, () =>
      app.network.plantLasting("GET /_matrix/client/v3/account/whoami", () =>
        matrixError(401, "M_USER_LOCKED"),
      ),
    );
    expect(await dialog.findByText("MAIL_FAILED")).toBeDefined();
    expect(await dialog.findByText(/has locked your account$/u)).toBeDefined();
    expect(dialog.queryByText(/has signed you out/u)).toBeNull();
  });

  test("is new terms, if there are some now", async () => {
    const dialog = await open(internal, () => {
      server.identityServer.policies = {
        terms: { version: "2", en: { name: "Terms", url: "https://id.example.org/2" } },
      };
    });
    expect(await dialog.findByText("IDENTITY_SERVER_TERMS")).toBeDefined();
    expect(screen.queryByRole("dialog", { name: /new terms/u })).toBeNull();
  });

  test("is a rule of the homeserver, in its own words; the copy of it names no address and no token", async () => {
    const copied: string[] = [];
    vi.spyOn(navigator.clipboard, "writeText").mockImplementation((text) => {
      copied.push(text);
      return Promise.resolve();
    });
    const refusal = { errcode: "ORG_RULE", error: "ana@example.org is on our list" };
    const dialog = await open(() => json(refusal, 403));
    expect(await dialog.findByText("POLICY")).toBeDefined();
    expect(dialog.getByText(/is on our list/u)).toBeDefined();
    await app.user.click(dialog.getByRole("button", { name: "Copy details" }));
    expect(copied[0]).toContain("Answer: ORG_RULE (HTTP 403) “(address) is on our list”");
    expect(copied[0]).not.toContain("ana@");
    for (const token of server.devices.keys()) expect(copied[0]).not.toContain(token);
  });
});
