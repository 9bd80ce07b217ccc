// @vitest-environment happy-dom
import { fireEvent, screen, waitFor, within } from "@testing-library/react";
import { describe, expect, test, vi } from "vitest";
import { inviteManyTabs, ROOM } from "#src/testing/invite-many-tabs.ts";

const tabs = inviteManyTabs();
const { isAskedBeforeLeaving, openTab, paste, press, stored } = tabs;

async function edit(words: string, typed: string) {
  const row = within((await screen.findByText(words)).closest("tr") ?? document.createElement("tr"));
  await tabs.app.user.click(row.getByRole("button", { name: "Edit" }));
  await tabs.app.user.keyboard(`{Control>}a{/Control}${typed}`);
}

describe("a list whose tab is gone", () => {
  test("stands there mended and labelled, is looked over again, and is gone once it was sent", async () => {
    await openTab();
    await paste("ana@example.org\nben@example\ncem@@example.org");
    await press("Look over");
    await press("Agree and go on");
    await edit("ben@example", "ben@example.org{Enter}");
    await screen.findByRole("button", { name: "Send 2 invitations" });
    await edit("cem@@example.org", "cem@example.or");
    await tabs.app.user.type(screen.getByRole("textbox", { name: /^Label/u }), "Spring");
    await waitFor(async () => expect((await stored())?.label).toBe("Spring"));
    tabs.app.close();

    tabs.server.identityServer.bound.set("ana@example.org", "@ana:example.org");
    expect(await openTab("Address in line 3")).toHaveProperty("value", "cem@example.or");
    expect(screen.getByRole("textbox", { name: /^Label/u })).toHaveProperty("value", "Spring");
    expect(await screen.findByText(/1 by email, 1 on Matrix/u)).toBeDefined();
    expect(screen.queryByRole("dialog")).toBeNull();
    await press("Cancel");
    await edit("cem@@example.org", "cem@example.org{Enter}");
    await press("Send 3 invitations");
    const mailed = ["ben@example.org", "cem@example.org"];
    await waitFor(() => expect(tabs.server.identityServer.mails.toSorted()).toEqual(mailed));
    await waitFor(async () => expect(await stored()).toBeUndefined());
  });

  test("has of a list only what was not sent", async () => {
    await openTab();
    await paste("ana@example.org, ben@example, cem@example");
    await press("Look over");
    await press("Agree and go on");
    await press("Send 1 invitation");
    await waitFor(async () => expect((await stored())?.sources[0]?.left).toEqual({ places: [1, 2], of: 3 }));
    tabs.app.close();

    await openTab("Look over the list");
    expect(await screen.findByText("ben@example")).toBeDefined();
    expect(screen.getByText("2 entries")).toBeDefined();
    expect(document.activeElement).toBe(document.body);
    expect(screen.queryByText("ana@example.org")).toBeNull();
  });

  test("is where it was when the question about the identity server was open, which is asked again", async () => {
    await openTab();
    await paste("ana@example.org");
    await press("Look over");
    await screen.findByRole("button", { name: "Agree and go on" });
    await waitFor(async () => expect((await stored())?.step).toBe("review"));
    tabs.app.close();

    await openTab("Look over the list");
    expect(await screen.findByText(/^You are asked first/u)).toBeDefined();
    expect(screen.queryByRole("dialog")).toBeNull();
    expect(tabs.app.network.count("/lookup")).toBe(0);
    await press("Look over");
    await press("Agree and go on");
    expect(await screen.findByRole("button", { name: "Send 1 invitation" })).toBeDefined();
  });

  test("has its columns as they were chosen", async () => {
    await openTab();
    await paste("Mutter\tVater\nana@example.org\tal@example.org\nben@example.org\t");
    await press("Look over");
    await press("Agree and go on");
    await press("Invite them, too");
    await screen.findByRole("button", { name: "Send 3 invitations" });
    await waitFor(async () => expect((await stored())?.sources[0]?.given?.roles).toHaveLength(2));
    tabs.app.close();

    await openTab("Look over the list");
    expect(await screen.findByRole("button", { name: "Send 3 invitations" })).toBeDefined();
  });

  test("is written down at once when the page goes away, and leaving is not asked about", async () => {
    await openTab();
    await paste("ana@example.org");
    expect(screen.getByText(/^This list is kept on this device until .* 30 days\.$/u)).toBeDefined();
    fireEvent(window, new Event("pagehide"));
    expect((await stored())?.typed).toBe("ana@example.org");
    expect(isAskedBeforeLeaving()).toBe(false);
  });

  test("can be taken away", async () => {
    await openTab();
    await paste("ana@example.org");
    await waitFor(async () => expect(await stored()).toBeDefined());
    await press("Take all away");
    await press("Take away");
    await waitFor(async () => expect(await stored()).toBeUndefined());
    expect(screen.getByLabelText("Addresses")).toHaveProperty("value", "");
  });

  test("is pointed out in the rooms and in its room, and leads back to it", async () => {
    await openTab();
    await paste("ana@example.org\nben@example.org\nben@example");
    await press("Look over");
    await press("Agree and go on");
    await screen.findByRole("button", { name: "Send 2 invitations" });
    const go = (to: "/" | "/rooms/$roomId") => tabs.app.router.navigate({ to, params: { roomId: ROOM } });
    await go("/");
    expect(await screen.findByRole("link", { name: "Unsent list of 3" })).toBeDefined();
    await go("/rooms/$roomId");
    expect((await screen.findByText(/^An unsent list of 3, changed/u)).textContent).toContain("just now");
    await tabs.app.user.click(screen.getByRole("link", { name: "Go on" }));
    await tabs.app.user.click(await screen.findByRole("button", { name: "Add more" }));
    await paste("cem@example.org");
    await go("/");
    expect(await screen.findByRole("link", { name: "Unsent list" })).toBeDefined();
    await go("/rooms/$roomId");
    await tabs.app.user.click(await screen.findByRole("link", { name: "Go on" }));
    await press("Take all away");
    await press("Take away");
    await waitFor(async () => expect(await stored()).toBeUndefined());
    await go("/");
    expect(await screen.findByText("You may invite")).toBeDefined();
  });

  test("is named among what a sign-out wipes, and can be saved first", async () => {
    await openTab();
    await paste("ana@example.org\nben@example");
    await press("Look over");
    await press("Agree and go on");
    await edit("ben@example", "ben@example.org{Enter}");
    await screen.findByRole("button", { name: "Send 2 invitations" });
    await press("Add more");
    await paste("Cem <cem@example.org>");
    await tabs.app.router.navigate({ to: "/settings" });
    const account = within(await screen.findByRole("region", { name: "Account" }));
    await tabs.app.user.click(account.getByRole("button", { name: "Sign out…" }));
    const dialog = within(screen.getByRole("dialog"));
    expect((await dialog.findByText(/that you are preparing/u)).textContent).toMatch(/^1 list /u);
    const blobs: Blob[] = [];
    vi.spyOn(URL, "createObjectURL").mockImplementation((blob) => {
      if (blob instanceof Blob) blobs.push(blob);
      return "blob:saved";
    });
    vi.spyOn(HTMLAnchorElement.prototype, "click").mockReturnValue(undefined);
    await tabs.app.user.click(dialog.getByRole("button", { name: "Export the lists" }));
    await waitFor(() => expect(blobs).toHaveLength(1));
    expect(await blobs[0]?.text()).toBe(
      [
        "\ufeffaddress,name,note,room",
        "ana@example.org,,,Garden",
        "ben@example.org,,,Garden",
        "cem@example.org,Cem,,Garden",
        "",
      ].join("\r\n"),
    );
    await tabs.app.user.click(dialog.getByRole("button", { name: "Sign out" }));
    await screen.findByLabelText("Your homeserver");
    await waitFor(async () => expect(await stored()).toBeUndefined());
  });
});
