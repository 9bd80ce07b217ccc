import { describe, expect, it } from "vitest";
import { ALICE, parsed, RoomWriter } from "#src/testing/events.ts";
import { append, idsOf, prepend, type Stretch } from "./stretch.ts";

const writer = new RoomWriter();
for (let count = 0; count < 4; count += 1) writer.say(ALICE, `${count}`);
const events: Stretch = parsed(writer.events);
const [one, two, three, four] = [0, 1, 2, 3].map((index) => events.slice(index, index + 1));

describe("a stretch of events", () => {
  it("grows at either end, in order, each event once", () => {
    const middle = append([], events.slice(1, 3));
    const grown = prepend(append(middle, events.slice(2, 4)), events.slice(0, 2));
    expect(grown).toEqual(events.slice(0, 4));
    expect(append([], [...events, ...events])).toEqual(events);
  });

  it("stays itself when nothing is new", () => {
    const all = append([], events);
    expect(append(all, events.slice(2))).toBe(all);
    expect(prepend(all, [])).toBe(all);
  });

  it("can grow twice from the same beginning", () => {
    const begin = append([], one ?? []);
    const left = append(begin, two ?? []);
    const right = append(begin, [...(two ?? []), ...(three ?? [])]);
    expect([left.length, right.length]).toEqual([2, 3]);
    expect(append(left, four ?? [])).toHaveLength(3);
    expect([...idsOf(begin)]).toEqual(["$0"]);
  });
});
