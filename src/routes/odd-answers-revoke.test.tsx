// @vitest-environment happy-dom
import { screen, waitFor, within } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { validInvite } from "#src/testing/events.ts";
import { FakeHomeserver } from "#src/testing/fake-homeserver.ts";
import { json } from "#src/testing/fake-network.ts";
import { freshIndexedDb } from "#src/testing/fresh-indexed-db.ts";
import { AWAY, NOT_MATRIX } from "#src/testing/odd-answers.ts";
import { renderRoute } from "#src/testing/render-route.tsx";

const ADA = "@ada:example.org";
const ROOM = "!garden:example.org";

let server: FakeHomeserver;
let app: Awaited<ReturnType<typeof renderRoute>>;

beforeEach(() => {
  freshIndexedDb();
  server = new FakeHomeserver();
  const room = server.addRoom(ROOM, server.addUser(ADA, { name: "Ada" }), "Garden");
  server.send(room, ADA, "m.room.third_party_invite", validInvite("ana...@exa..."), "token");
});
afterEach(() => app.close());

const odd = [
  ...NOT_MATRIX.map(([what, answer]) => [what, answer, "HTTP_200"] as const),
  [AWAY[0]![0], AWAY[0]![1], "502"],
  [AWAY[1]![0], AWAY[1]![1], "NETWORK"],
] as const;

describe("revoking", () => {
  test.each([...odd, ["an event id that is a number", () => json({ event_id: 7 }), "HTTP_200"]] as const)(
    "that is answered with %s says that the link may still work, and can be tried again",
    async (_what, answer, code) => {
      app = await renderRoute(`/rooms/${ROOM}`, { server, as: ADA });
      await screen.findByRole("heading", { name: "Pending 1" });
      await app.user.click(screen.getByRole("button", { name: "Revoke…" }));
      const mend = app.network.plantLasting("PUT ", answer);
      const dialog = within(screen.getByRole("dialog", { name: "Revoke this invitation?" }));
      await app.user.click(dialog.getByRole("button", { name: "Revoke" }));
      expect(await dialog.findByText(code)).toBeDefined();
      expect(dialog.getByText(/The link may still work\. Try again\./u)).toBeDefined();
      mend();
      await app.user.click(dialog.getByRole("button", { name: "Revoke" }));
      expect(await screen.findByRole("heading", { name: "Pending 0" })).toBeDefined();
      expect(screen.queryByRole("dialog")).toBeNull();
    },
  );
});

describe("signing out", () => {
  test.each(odd)(
    "that is answered with %s wipes nothing, and can be tried again",
    async (_what, answer, code) => {
      app = await renderRoute("/settings", { server, as: ADA });
      await screen.findByRole("heading", { name: "Settings", level: 1 });
      const account = within(screen.getByRole("region", { name: "Account" }));
      await app.user.click(account.getByRole("button", { name: "Sign out…" }));
      const mend = app.network.plantLasting("logout", answer);
      const dialog = within(screen.getByRole("dialog"));
      await app.user.click(dialog.getByRole("button", { name: "Sign out" }));
      const notice = await dialog.findByRole("alert");
      expect(notice.textContent).toContain("You are still signed in, and nothing was wiped.");
      expect(within(notice).getByText(code)).toBeDefined();
      mend();
      await app.user.click(dialog.getByRole("button", { name: "Try again" }));
      await waitFor(() => expect(app.router.state.location.pathname).toBe("/sign-in"));
      expect(app.network.count("logout")).toBe(2);
    },
  );
});
