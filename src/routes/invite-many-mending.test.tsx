// @vitest-environment happy-dom
import { screen, waitFor, within } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { FakeHomeserver } from "#src/testing/fake-homeserver.ts";
import { freshIndexedDb } from "#src/testing/fresh-indexed-db.ts";
import { renderRoute } from "#src/testing/render-route.tsx";

const NORA = "@nora:example.org";
const ROOM = "!garden:example.org";
const HERE = { to: "/rooms/$roomId/invite", params: { roomId: ROOM } } as const;

let server: FakeHomeserver;
let app: Awaited<ReturnType<typeof renderRoute>>;

beforeEach(async () => {
  freshIndexedDb();
  server = new FakeHomeserver();
  server.addRoom(ROOM, server.addUser(NORA), "Garden");
  server.nameIdentityServer(NORA);
  app = await renderRoute(`/rooms/${ROOM}/invite`, { server, as: NORA });
  await app.user.click(await screen.findByLabelText("Addresses"));
});
afterEach(() => app.close());

const press = async (name: string) => app.user.click(await screen.findByRole("button", { name }));
const listTitle = () => screen.getByRole("heading", { name: "The list" }).parentElement;

async function edit(words: string, typed: string) {
  const row = within(screen.getByText(words).closest("tr") ?? document.createElement("tr"));
  await app.user.click(row.getByRole("button", { name: "Edit" }));
  await app.user.keyboard(`{Control>}a{/Control}${typed}`);
}

describe("after the question about the identity server", () => {
  test.each(["Agree and go on", "Not now", "Close"])("the focus is at the list: %s", async (answer) => {
    await app.user.paste("ana@example.org");
    await press("Look over");
    const question = within(await screen.findByRole("dialog"));
    await app.user.click(question.getByRole("button", { name: answer }));
    await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
    expect(document.activeElement).toBe(listTitle());
  });

  test("also when it was asked again from the notice", async () => {
    await app.user.paste("ana@example.org");
    await press("Look over");
    await press("Not now");
    await press("Try again");
    await press("Agree and go on");
    await screen.findByRole("button", { name: "Send 1 invitation" });
    expect(document.activeElement).toBe(listTitle());
  });
});

describe("what was typed in a row that is still being mended", () => {
  beforeEach(async () => {
    await app.user.paste("ana@example.org\nben@example\ncem@@example.org");
    await press("Look over");
    await press("Agree and go on");
    await screen.findByRole("button", { name: "Send 1 invitation" });
  });

  test("is taken when the rest is sent, and goes out only after its number was seen", async () => {
    await edit("ben@example", "ben@example.org");
    await press("Send 1 invitation");
    expect(await screen.findByText("Line 2 was taken as you typed it")).toBeDefined();
    const send = await screen.findByRole("button", { name: "Send 2 invitations" });
    expect(server.identityServer.mails).toEqual([]);
    await app.user.click(send);
    await waitFor(() => expect(server.identityServer.mails).toEqual(["ana@example.org", "ben@example.org"]));
  });

  test("stays to be mended where it is no address yet, and keeps nobody from sending the rest", async () => {
    await edit("ben@example", "ben@exampl");
    await press("Send 1 invitation");
    await waitFor(() => expect(server.identityServer.mails).toEqual(["ana@example.org"]));
    await waitFor(() => expect(app.router.state.location.pathname).toContain("/runs/"));
    await app.router.navigate(HERE);
    expect(await screen.findByText("ben@exampl")).toBeDefined();
  });

  test("is taken when another row is mended", async () => {
    await edit("ben@example", "ben@example.org");
    await edit("cem@@example.org", "cem@example.org{Enter}");
    expect(await screen.findByRole("button", { name: "Send 3 invitations" })).toBeDefined();
  });

  test("is still there after having been elsewhere", async () => {
    await edit("ben@example", "ben@example.or");
    await app.router.navigate({ to: "/settings" });
    await screen.findByRole("heading", { name: "Settings" });
    await app.router.navigate(HERE);
    expect(await screen.findByLabelText("Address in line 2")).toHaveProperty("value", "ben@example.or");
  });
});
