// @vitest-environment happy-dom
import { cleanup } from "@testing-library/react";
import { afterEach, describe, expect, it, test } from "vitest";
import type { UserId } from "#src/matrix/ids.ts";
import { ALICE, BOB, CAROL, RoomWriter } from "#src/testing/events.ts";
import { linesOfTimeline, renderTimeline } from "#src/testing/render-timeline.tsx";

afterEach(cleanup);

function lastLine(write: (writer: RoomWriter) => void): string | undefined {
  const writer = new RoomWriter();
  writer.member(CAROL, "join", { name: "Carol" });
  writer.say(CAROL, "so that joins are not told together");
  write(writer);
  renderTimeline(writer.room());
  const line = linesOfTimeline().at(-1);
  cleanup();
  return line;
}

/** Who does what to whom, from which membership to which. */
function change(before: string | undefined, after: string, who: UserId, by: UserId) {
  return lastLine((writer) => {
    const name = who === BOB ? "Bob" : "Alice";
    if (before !== undefined) writer.member(who, before, { by: before === "join" ? who : CAROL, name });
    if (before !== undefined) writer.say(CAROL, "…");
    writer.member(who, after, { by, name });
  });
}

test.each([
  ["join", "leave", BOB, BOB, "Bob left"],
  ["join", "leave", BOB, CAROL, "Carol removed Bob"],
  ["join", "leave", BOB, ALICE, "You removed Bob"],
  ["join", "leave", ALICE, CAROL, "Carol removed you"],
  ["join", "ban", BOB, CAROL, "Carol banned Bob"],
  ["join", "ban", BOB, ALICE, "You banned Bob"],
  ["ban", "leave", BOB, CAROL, "Carol lifted the ban on Bob"],
  ["ban", "leave", BOB, ALICE, "You lifted the ban on Bob"],
  [undefined, "invite", BOB, CAROL, "Carol invited Bob"],
  [undefined, "invite", BOB, ALICE, "You invited Bob"],
  ["invite", "leave", BOB, BOB, "Bob declined the invitation"],
  ["invite", "leave", BOB, CAROL, "Carol withdrew the invitation of Bob"],
  ["invite", "leave", BOB, ALICE, "You withdrew the invitation of Bob"],
  [undefined, "knock", BOB, BOB, "Bob asked to join"],
  [undefined, "join", BOB, BOB, "Bob joined"],
])("a membership from %s to %s of %s by %s is told as “%s”", (before, after, who, by, line) => {
  expect(change(before, after, who, by)).toBe(line);
});

function accept(by: UserId) {
  return lastLine((writer) => writer.member(BOB, "invite", { by, token: "?", name: "Bob" }));
}

describe("an accepted invitation", () => {
  it("is told with the address that it went to, as far as it is known", () => {
    const line = lastLine((writer) => {
      writer.invite("ana");
      writer.member(BOB, "invite", { by: ALICE, token: "ana", name: "Bob" });
    });
    expect(line).toBe("Bob accepted the invitation to ana...@exa...");
  });

  it("names who accepted, though only the later join tells the name", () => {
    const writer = new RoomWriter();
    writer.invite("ana");
    writer.member(BOB, "invite", { by: ALICE, token: "ana" });
    writer.member(BOB, "join", { name: "Bob" });
    renderTimeline(writer.room());
    expect(linesOfTimeline()).toContain("Bob accepted the invitation to ana...@exa...");
  });

  it("whose making is not known is told by who sent it", () => {
    expect(accept(ALICE)).toBe("Bob accepted the invitation that you sent");
    expect(accept(CAROL)).toBe("Bob accepted the invitation that Carol sent");
  });
});

const join = (count: number) => (writer: RoomWriter) => {
  for (const name of ["Ana", "Bea", "Cem", "Dan"].slice(0, count)) {
    writer.member(`@${name}:example.org`, "join", { name });
  }
};

describe("people who joined one after the other", () => {
  it("are named up to three, and else counted", () => {
    expect(lastLine(join(2))).toBe("Ana and Bea joined");
    expect(lastLine(join(3))).toBe("Ana, Bea, and Cem joined");
    expect(lastLine(join(4))).toBe("Ana, Bea, and 2 others joined");
  });
});
