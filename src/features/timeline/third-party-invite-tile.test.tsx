// @vitest-environment happy-dom
import { cleanup, screen } from "@testing-library/react";
import { afterEach, describe, expect, it } from "vitest";
import type { RememberedAddress } from "#src/session/use-stored-addresses.ts";
import { ALICE, BOB, CAROL, ROOM, RoomWriter } from "#src/testing/events.ts";
import { renderTimeline } from "#src/testing/render-timeline.tsx";

afterEach(cleanup);

const MINUTES_AGO_90 = () => Date.now() - 90 * 60_000;

function sentTo(address: string): RememberedAddress {
  const sentAt = new Date(2026, 5, 1, 9, 14).getTime();
  return { userId: ALICE, txnId: "1", roomId: ROOM, medium: "email", address, idServer: "id.test", sentAt };
}

function ticket(): string {
  return screen.getByRole("article").textContent;
}

describe("the ticket of an invitation", () => {
  it("says whom the inviter invited and who has it to mail, where the device knows it", () => {
    const writer = new RoomWriter("11", MINUTES_AGO_90());
    writer.invite("ana");
    renderTimeline(writer.room(), {
      rememberedOf: ({ token }) => (token === "ana" ? sentTo("ana@example.org") : undefined),
    });
    expect(ticket()).toBe(
      "You invited ana@example.org by emailHanded to id.test at 9:14 AMPendingfor 1 hour",
    );
  });

  it("shows somebody else's as the room shows it, and says why it is shortened", () => {
    const writer = new RoomWriter("11", MINUTES_AGO_90());
    writer.member(BOB, "join", { name: "Bob" });
    writer.invite("ali", BOB);
    renderTimeline(writer.room());
    expect(ticket()).toBe(
      "Bob invited ali...@exa... by emailOnly Bob’s device knows the whole addressPendingfor 1 hour",
    );
  });

  it("keeps its state current: pending, accepted, joined, removed", () => {
    const writer = new RoomWriter();
    writer.invite("T");
    const { change } = renderTimeline(writer.room());
    expect(ticket()).toContain("Pending");

    writer.member(BOB, "invite", { by: ALICE, token: "T", name: "Bob" });
    change(writer.room());
    expect(ticket()).toContain("Invited as Bob, not joined yet");
    expect(ticket()).toMatch(/Accepted.+, @bob:example\.org$/);

    writer.member(BOB, "join", { name: "Bob" });
    change(writer.room());
    expect(ticket()).toMatch(/JoinedBob, /);
    expect(ticket()).not.toContain("Pending");

    writer.member(CAROL, "join", { name: "Carol" });
    writer.member(BOB, "leave", { by: CAROL });
    change(writer.room());
    expect(ticket()).toMatch(/RemovedBob, .*by Carol$/);
  });

  it("strikes the address through once it is revoked, and says by whom and how soon", () => {
    const writer = new RoomWriter();
    writer.invite("T");
    const { change } = renderTimeline(writer.room(), { rememberedOf: () => sentTo("ines@example.org") });
    const before = screen.getByText("ines@example.org").className;
    writer.revoke("T", CAROL);
    change(writer.room());
    expect(screen.getByText("ines@example.org").className).not.toBe(before);
    expect(ticket()).toBe(
      "You invited ines@example.org by emailRevokedby @carol:example.org, 1 second later",
    );
    expect(screen.getAllByRole("article")).toHaveLength(1);
  });

  it("marks a link that two people used, and one that was closed afterwards", () => {
    const writer = new RoomWriter();
    writer.invite("T");
    writer.member(BOB, "invite", { by: ALICE, token: "T" });
    writer.member(CAROL, "invite", { by: ALICE, token: "T" });
    writer.revoke("T", ALICE);
    renderTimeline(writer.room());
    expect(ticket()).toContain("Used by 2 people");
    expect(ticket()).toContain("Link revoked by you");
    expect(ticket()).toContain("Accepted");
  });

  it("carries the actions that it is given for its invitation", () => {
    const writer = new RoomWriter();
    writer.invite("T");
    renderTimeline(writer.room(), { invitationActions: ({ token }) => <button>Revoke {token}</button> });
    expect(screen.getByRole("button", { name: "Revoke T" })).toBeDefined();
  });

  it("keeps names and addresses of servers apart from its own words", () => {
    const writer = new RoomWriter();
    writer.member(BOB, "join", { name: "<b>ליאה</b>" });
    writer.invite("T", BOB, "javascript:alert(1)//@");
    renderTimeline(writer.room());
    expect(screen.getAllByText("<b>ליאה</b>").every(({ tagName }) => tagName === "BDI")).toBe(true);
    expect(screen.getByText("javascript:alert(1)//@").tagName).toBe("BDI");
  });
});
