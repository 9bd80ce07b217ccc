// @vitest-environment happy-dom
import { screen, waitFor, within } from "@testing-library/react";
import { describe, expect, test } from "vitest";
import { inviteManyTabs, ROOM } from "#src/testing/invite-many-tabs.ts";
import { renderRoute } from "#src/testing/render-route.tsx";

const tabs = inviteManyTabs();
const { lookOver, openTab, paste, press } = tabs;

const focused = () => document.activeElement;
const field = () => screen.getByLabelText("Addresses");

async function tabTo(target: () => HTMLElement, most: number) {
  for (let stops = 0; stops < most; stops += 1) {
    if (focused() === target()) return;
    await tabs.app.user.tab();
  }
  throw new Error(`${most} stops did not lead there`);
}

async function takeAllAway() {
  await press("Take all away");
  const question = within(await screen.findByRole("dialog"));
  await tabs.app.user.click(question.getByRole("button", { name: "Take away" }));
}

describe("the keyboard gets past a long list", () => {
  test("to the button that sends", async () => {
    await openTab();
    await paste(Array.from({ length: 300 }, (_, place) => `person${place}@example.org`).join("\n"));
    await press("Look over");
    await press("Agree and go on");
    const send = await screen.findByRole("button", { name: "Send 300 invitations" });
    await tabTo(() => screen.getByRole("link", { name: "Past the list" }), 4);
    await tabs.app.user.keyboard("{Enter}");
    expect(focused()?.textContent).toBe("Before you send");
    await tabTo(() => send, 4);
    expect(tabs.app.router.state.location.hash).toBe("");
  });
});

describe("the focus goes on", () => {
  test("to the field when the page is opened, from the room", async () => {
    await openTab();
    expect(focused()).toBe(field());
    await tabs.app.router.navigate({ to: "/rooms/$roomId", params: { roomId: ROOM } });
    await tabs.app.user.click(await screen.findByRole("link", { name: "Invite many" }));
    await screen.findByLabelText("Addresses");
    expect(focused()).toBe(field());
  });

  test("to the list when it is looked over, and back to the field to bring more", async () => {
    await lookOver("ana@example.org");
    expect(focused()?.textContent).toBe("The list");
    await press("Add more");
    expect(focused()).toBe(field());
    await press("Look over");
    await screen.findByRole("button", { name: "Send 1 invitation" });
    expect(focused()?.textContent).toBe("The list");
  });

  test("to the field when all was taken away, in either step", async () => {
    await openTab();
    await paste("ana@example.org");
    await takeAllAway();
    expect(focused()).toBe(field());
    await paste("ana@example.org");
    await press("Look over");
    await press("Agree and go on");
    await takeAllAway();
    await screen.findByLabelText("Addresses");
    expect(focused()).toBe(field());
  });

  test("to what is left when one list of two was taken away", async () => {
    await lookOver("ana@example.org");
    await press("Add more");
    await paste("ben@example.org");
    await press("Look over");
    await screen.findByRole("button", { name: "Send 2 invitations" });
    const [first = document.body] = screen.getAllByRole("button", { name: /^Take away / });
    await tabs.app.user.click(first);
    await tabs.app.user.click(within(screen.getByRole("dialog")).getByRole("button", { name: "Take away" }));
    await screen.findByRole("button", { name: "Send 1 invitation" });
    expect(focused()?.textContent).toBe("The list");
  });
});

test("a page is where the focus is when what led to it is gone", async () => {
  await openTab();
  tabs.app.close();
  const app = await renderRoute("/", { server: tabs.server, as: "@nora:example.org" });
  const main = within(await screen.findByRole("main"));
  await app.user.click(await main.findByRole("link", { name: /Garden/u }));
  await screen.findByRole("link", { name: "Invite many" });
  await waitFor(() => expect(focused()).toBe(screen.getByRole("main")));
  app.close();
});
