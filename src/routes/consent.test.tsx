// @vitest-environment happy-dom
import { screen, waitFor, within } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { FakeHomeserver } from "#src/testing/fake-homeserver.ts";
import { FakeIdentityServer } from "#src/testing/fake-identity-server.ts";
import { freshIndexedDb } from "#src/testing/fresh-indexed-db.ts";
import { renderRoute } from "#src/testing/render-route.tsx";

const ADA = "@ada:example.org";
const ROOM = "!garden:example.org";

let server: FakeHomeserver;
let app: Awaited<ReturnType<typeof renderRoute>>;

beforeEach(() => {
  freshIndexedDb();
  server = new FakeHomeserver();
  server.addRoom(ROOM, server.addUser(ADA, { name: "Ada" }), "Garden");
  server.nameIdentityServer(ADA);
  server.identityServer.policies = {
    terms: {
      version: "2.1",
      en: { name: "Terms of service", url: "https://id.example.org/terms" },
      fr: { name: "Conditions", url: "https://id.example.org/conditions" },
    },
    privacy: { version: "1.4", en: { name: "Privacy notice", url: "https://id.example.org/privacy" } },
  };
});
afterEach(() => app.close());

const press = async (name: string) => app.user.click(await screen.findByRole("button", { name }));
const dialog = () => screen.findByRole("dialog");

async function invite(address: string) {
  app = await renderRoute(`/rooms/${ROOM}`, { server, as: ADA });
  await app.user.type(await screen.findByLabelText("Address"), address);
  await press("Send invitation");
  return within(await dialog());
}

describe("the question about an identity server with terms", () => {
  test("goes on when every document is accepted, and tells the server which", async () => {
    const question = await invite("ana@example.org");
    const agree = question.getByRole("button", { name: "Agree and go on" });
    expect(question.getByText("Accept both documents to go on.")).toBeDefined();
    await app.user.click(agree);
    expect(server.identityServer.accounts.size).toBe(0);
    for (const box of question.getAllByRole("checkbox")) await app.user.click(box);
    await app.user.click(agree);
    await waitFor(() => expect(server.identityServer.mails).toEqual(["ana@example.org"]));
    expect(server.identityServer.accepted.get(ADA)).toEqual(
      new Set(["https://id.example.org/terms", "https://id.example.org/privacy"]),
    );
  });

  test("shows each in the person's language, to be read in a tab of its own", async () => {
    const question = await invite("ana@example.org");
    const link = question.getByRole("link", { name: "Terms of service" });
    expect(link.getAttribute("href")).toBe("https://id.example.org/terms");
    expect(link.getAttribute("rel")).toBe("noreferrer noopener");
    expect(question.getByText("version 2.1, English")).toBeDefined();
    expect(question.queryByText("Conditions")).toBeNull();
  });

  test("keeps what was typed where it is declined", async () => {
    await invite("ana@example.org");
    await press("Not now");
    await screen.findByText(/You did not agree to the identity server/u);
    expect(screen.getByLabelText("Address")).toHaveProperty("value", "ana@example.org");
    expect(server.identityServer.accounts.size).toBe(0);
  });

  test("goes when another client of theirs chooses no identity server", async () => {
    await invite("ana@example.org");
    server.setAccountData(ADA, "m.identity_server", { base_url: null });
    await screen.findByText(/Your account is set to use no identity server/u);
    expect(screen.queryByRole("dialog")).toBeNull();
    expect(screen.getByLabelText("Address")).toHaveProperty("value", "ana@example.org");
  });

  test("is about the new document only, where there is one later", async () => {
    const first = await invite("ana@example.org");
    for (const box of first.getAllByRole("checkbox")) await app.user.click(box);
    await press("Agree and go on");
    await waitFor(() => expect(server.identityServer.mails).toHaveLength(1));
    await waitFor(() => expect(screen.getByLabelText("Address")).toHaveProperty("value", ""));
    server.identityServer.policies = {
      ...server.identityServer.policies,
      privacy: { version: "1.5", en: { name: "Privacy notice", url: "https://id.example.org/privacy-2" } },
    };
    await app.user.type(screen.getByLabelText("Address"), "ben@example.org");
    await press("Send invitation");
    const second = within(await dialog());
    expect(second.getByText("id.example.org").closest("h2")?.textContent).toBe(
      "id.example.org has new terms",
    );
    expect(second.queryByText("What it learns")).toBeNull();
    await app.user.click(second.getByRole("checkbox"));
    await app.user.click(second.getByRole("button", { name: "Agree and go on" }));
    await waitFor(() => expect(server.identityServer.mails).toEqual(["ana@example.org", "ben@example.org"]));
  });
});

describe("in Settings", () => {
  const other = new FakeIdentityServer("https://other.example.org");
  const page = {
    origin: "https://page.example.org",
    respond: () => Promise.resolve(new Response("<!doctype html>")),
  };
  const chosen = () => server.users.get(ADA)?.accountData.get("m.identity_server")?.content;

  async function open() {
    app = await renderRoute("/settings", { server, as: ADA, others: [other, page] });
    await screen.findByText("id.example.org");
  }

  async function choose(typed: string) {
    await open();
    await press("Change…");
    await app.user.type(screen.getByLabelText("Identity server"), typed);
    await press("Use it");
  }

  test("another one is looked at, then used, and asked about before the first invitation", async () => {
    await choose("other.example.org");
    expect(await screen.findByText("other.example.org")).toBeDefined();
    await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
    expect(chosen()).toEqual({ base_url: "https://other.example.org" });
    expect(screen.getByText(/You have not agreed to it on this device/u)).toBeDefined();
    expect(other.accounts.size).toBe(0);
  });

  test.each([
    ["", "Type the name of an identity server"],
    ["a b", "That is no server’s name, nor an https address without a path"],
    ["https://other.example.org/path", "That is no server’s name, nor an https address without a path"],
    ["nobody.example.org", "No identity server answers there."],
    ["page.example.org", "Something answers there, but it is no identity server."],
  ])("%j is none: nothing changes, and what was typed stays", async (typed, words) => {
    await open();
    await press("Change…");
    if (typed !== "") await app.user.type(screen.getByLabelText("Identity server"), typed);
    await press("Use it");
    expect(await within(await dialog()).findByText(words, { exact: false })).toBeDefined();
    expect(screen.getByLabelText("Identity server")).toHaveProperty("value", typed);
    expect(chosen()).toEqual({ base_url: "https://id.example.org" });
  });

  test("none is used after a question; one can be chosen again", async () => {
    await open();
    await press("Leave…");
    await press("Use none");
    expect(await screen.findByText(/^None: your account is set to use none/u)).toBeDefined();
    expect(chosen()).toEqual({ base_url: null });
    expect(screen.queryByRole("button", { name: "Leave…" })).toBeNull();
    expect(screen.getByRole("button", { name: "Choose one…" })).toBeDefined();
  });

  test("the homeserver's own is used again where the account named another", async () => {
    server.wellKnown = {
      "m.homeserver": { base_url: server.origin },
      "m.identity_server": { base_url: other.origin },
    };
    await open();
    await press("Use your homeserver’s");
    expect(await screen.findByText("other.example.org")).toBeDefined();
    expect(await screen.findByText(/named by your homeserver/u)).toBeDefined();
  });

  test("what another client chooses is shown at once", async () => {
    await open();
    server.setAccountData(ADA, "m.identity_server", { base_url: "https://other.example.org" });
    expect(await screen.findByText("other.example.org")).toBeDefined();
  });
});
