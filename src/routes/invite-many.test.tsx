// @vitest-environment happy-dom
import { screen, waitFor, within } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { FakeHomeserver } from "#src/testing/fake-homeserver.ts";
import { freshIndexedDb } from "#src/testing/fresh-indexed-db.ts";
import { renderRoute } from "#src/testing/render-route.tsx";

const NORA = "@nora:example.org";
const ROOM = "!garden:example.org";

let server: FakeHomeserver;
let app: Awaited<ReturnType<typeof renderRoute>>;

beforeEach(async () => {
  freshIndexedDb();
  server = new FakeHomeserver();
  server.addRoom(ROOM, server.addUser(NORA, { name: "Nora Lindqvist" }), "Class 4b · parents and guardians");
  server.nameIdentityServer(NORA);
  app = await renderRoute(`/rooms/${ROOM}/invite`, { server, as: NORA });
  await screen.findByLabelText("Addresses");
});
afterEach(() => app.close());

const field = () => screen.getByLabelText("Addresses");
const press = (name: string | RegExp) => app.user.click(screen.getByRole("button", { name }));
const row = (words: string) => screen.getByText(words).closest("tr") ?? document.createElement("tr");
const pressIn = (words: string, name: string) =>
  app.user.click(within(row(words)).getByRole("button", { name }));

async function paste(text: string) {
  await app.user.click(field());
  await app.user.paste(text);
}

/** Goes to the review, and agrees to the identity server, which is asked for at the first time only. */
async function lookOver({ isAsked = true } = {}) {
  await press("Look over");
  if (isAsked) await app.user.click(await screen.findByRole("button", { name: "Agree and go on" }));
  await screen.findByRole("heading", { name: "The list" });
}

describe("A moderator with a list", () => {
  test("pastes it, looks it over, mends it, and each address is mailed once", async () => {
    server.identityServer.bound.set("dora@example.org", "@dora:example.org");
    await paste("Ana <ana@example.org>; ben@example\ncem@gmial.com, ANA@example.org\ndora@example.org");
    expect(app.network.count("/lookup")).toBe(0);
    await lookOver();

    expect(await screen.findByRole("button", { name: "Send 2 invitations" })).toBeDefined();
    expect(row("ben@example").textContent).toContain("Something is missing at the end");
    expect(within(row("cem@gmial.com")).getByText("Perhaps a typo")).toBeDefined();
    expect(screen.getByText("Same as line 1")).toBeDefined();
    expect(row("dora@example.org").textContent).toContain("On Matrix, no mail needed");
    expect(row("dora@example.org").textContent).toContain("@dora:example.org");

    await pressIn("ben@example", "Edit");
    await app.user.keyboard("ben@example.org{Enter}");
    const next = screen.getByRole("button", { name: "Use gmail.com" });
    await waitFor(() => expect(document.activeElement).toBe(next));
    await app.user.keyboard("{Enter}");
    const send = await screen.findByRole("button", { name: "Send 4 invitations" });
    expect(screen.getByText(/3 by email, 1 on Matrix/u)).toBeDefined();
    expect(server.identityServer.mails).toEqual([]);

    await app.user.click(send);
    const mailed = ["ana@example.org", "ben@example.org", "cem@gmail.com"];
    await waitFor(() => expect(server.identityServer.mails.toSorted()).toEqual(mailed));
    expect(server.rooms.get(ROOM)?.membership("@dora:example.org")).toBe("invite");
    expect(app.router.state.location.pathname).not.toContain("/invite");
    const [run] = app.sessions.session.get()?.outbox.runs.get() ?? [];
    expect(run?.idServer).toBe("id.example.org");
  });

  test("keeps what is to be mended when the rest is sent, and sends that as another run", async () => {
    await paste("ana@example.org, ben@example");
    await lookOver();
    await app.user.click(await screen.findByRole("button", { name: "Send 1 invitation" }));
    await waitFor(() => expect(server.identityServer.mails).toEqual(["ana@example.org"]));
    await waitFor(() => expect(app.router.state.location.pathname).toContain("/runs/"));
    await app.router.navigate({ to: "/rooms/$roomId/invite", params: { roomId: ROOM } });
    await app.user.click(await screen.findByRole("button", { name: "Edit" }));
    await app.user.keyboard("{Control>}a{/Control}ben@example.org{Enter}");
    await app.user.click(await screen.findByRole("button", { name: "Send 1 invitation" }));
    await waitFor(() => expect(server.identityServer.mails).toEqual(["ana@example.org", "ben@example.org"]));
    expect(app.sessions.session.get()?.outbox.runs.get()).toHaveLength(2);
  });

  test("invites the addresses of a further column, too, when it is told to", async () => {
    await app.user.click(screen.getByLabelText("Addresses"));
    await app.user.paste(
      "Name\tMutter Mail\tVater Mail\nAna\tana@example.org\tal@example.org\nBen\tben@example.org\t",
    );
    await lookOver();
    await screen.findByRole("button", { name: "Send 2 invitations" });
    await app.user.click(screen.getByRole("button", { name: "Invite them, too" }));
    await app.user.click(await screen.findByRole("button", { name: "Send 3 invitations" }));
    const mailed = ["al@example.org", "ana@example.org", "ben@example.org"];
    await waitFor(() => expect(server.identityServer.mails.toSorted()).toEqual(mailed));
  });

  test("starts one run, however fast the button is pressed", async () => {
    await paste("ana@example.org");
    await lookOver();
    const send = await screen.findByRole("button", { name: "Send 1 invitation" });
    await app.user.dblClick(send);
    await waitFor(() => expect(server.identityServer.mails).toEqual(["ana@example.org"]));
    expect(app.sessions.session.get()?.outbox.runs.get()).toHaveLength(1);
  });

  test("finds what was typed again after having been elsewhere", async () => {
    await paste("ana@example.org");
    await app.router.navigate({ to: "/settings" });
    await screen.findByRole("heading", { name: "Settings" });
    await app.router.navigate({ to: "/rooms/$roomId/invite", params: { roomId: ROOM } });
    expect(await screen.findByLabelText("Addresses")).toHaveProperty("value", "ana@example.org");
  });

  test("adds what is brought over to what stands there, also when that looks much like it", async () => {
    await paste("diana@example.org, ben@example.org");
    const to = { to: "/rooms/$roomId/invite", params: { roomId: ROOM } } as const;
    await app.router.navigate({ to: "/settings" });
    await app.router.navigate({ ...to, state: { addressesToInvite: "ana@example.org, ben@example.org" } });
    expect(await screen.findByLabelText("Addresses")).toHaveProperty(
      "value",
      "diana@example.org, ben@example.org\nana@example.org, ben@example.org",
    );
  });

  test("brings over what was typed for one, and no address is left in the history", async () => {
    const to = { to: "/rooms/$roomId/invite", params: { roomId: ROOM } } as const;
    await app.router.navigate({ to: "/settings" });
    await app.router.navigate({ ...to, state: { addressesToInvite: "ana@example.org, ben@example.org" } });
    expect(await screen.findByLabelText("Addresses")).toHaveProperty(
      "value",
      "ana@example.org, ben@example.org",
    );
    await waitFor(() => expect(app.router.state.location.state.addressesToInvite).toBeUndefined());
    expect(app.router.state.location.href).not.toContain("ana");
  });
});

describe("What was invited before", () => {
  test("is left out with the reason, and goes out again when it is included", async () => {
    await paste("ana@example.org");
    await lookOver();
    await app.user.click(await screen.findByRole("button", { name: "Send 1 invitation" }));
    await waitFor(() => expect(server.identityServer.mails).toHaveLength(1));
    await waitFor(() => {
      const [run] = app.sessions.session.get()?.outbox.runs.get() ?? [];
      expect(run?.counts.sent).toBe(1);
    });

    await app.router.navigate({ to: "/rooms/$roomId/invite", params: { roomId: ROOM } });
    await screen.findByLabelText("Addresses");
    await paste("ana@example.org");
    await lookOver({ isAsked: false });
    expect((await screen.findByText(/Your earlier invitation is still open/u)).textContent).toMatch(/\d/u);
    const off = screen.getByRole("button", { name: "Send 0 invitations" });
    expect(off.getAttribute("aria-disabled")).toBe("true");
    await press("Include");
    await press("Send 1 invitation");
    await waitFor(() => expect(server.identityServer.mails).toEqual(["ana@example.org", "ana@example.org"]));
  });
});

describe("When the list cannot be looked over", () => {
  test("nothing is lost, and it can be tried again", async () => {
    app.network.plant("POST /_matrix/identity/v2/lookup", () => new Response("no", { status: 502 }));
    await paste("ana@example.org");
    await lookOver();
    expect(await screen.findByText("1 address was not looked over")).toBeDefined();
    expect(screen.getByText("Not looked over yet")).toBeDefined();
    await press("Try again");
    expect(await screen.findByRole("button", { name: "Send 1 invitation" })).toBeDefined();
  });

  test("agreeing can be declined", async () => {
    await paste("ana@example.org");
    await press("Look over");
    await app.user.click(await screen.findByRole("button", { name: "Not now" }));
    expect(await screen.findByText("1 address was not looked over")).toBeDefined();
    expect(app.network.count("/lookup")).toBe(0);
  });
});

describe("A file", () => {
  test("is read as a table, whose columns can be said to hold something else", async () => {
    const text = "Kind;Mutter;Vater\nLea;ana@example.org;ben@example.org\nTom;cem@example.org;\n";
    await app.user.upload(screen.getByLabelText("Choose a file"), new File([text], "eltern.csv"));
    const line = (await screen.findByText("eltern.csv")).closest("div");
    expect(line?.textContent).toContain("“Mutter” read as address");
    await press("Columns…");
    await app.user.selectOptions(screen.getByLabelText("Vater"), "Address");
    await press("Read it so");
    await waitFor(() => expect(screen.getByText(/3 entries/u)).toBeDefined());
    await lookOver();
    expect(await screen.findByRole("button", { name: "Send 3 invitations" })).toBeDefined();
  });
});
