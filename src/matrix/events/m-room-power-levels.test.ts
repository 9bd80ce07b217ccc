import { describe, expect, it } from "vitest";
import type { JsonObject } from "#src/lib/json.ts";
import { readPowerLevels } from "./m-room-power-levels.ts";

describe("readPowerLevels", () => {
  it("fills in the defaults of the specification", () => {
    expect(readPowerLevels({}, "11")).toEqual({
      users: new Map(),
      usersDefault: 0,
      invite: 0,
      powerLevels: 50,
    });
    expect(readPowerLevels(undefined, "11").powerLevels).toBe(0);
  });

  it("reads levels that are strings up to room version 9 only", () => {
    const content = { invite: " +50 ", users: { "@alice:example.org": "100", "@bob:example.org": "1e2" } };
    expect(readPowerLevels(content, "9").invite).toBe(50);
    expect(readPowerLevels(content, "9").users).toEqual(new Map([["@alice:example.org", 100]]));
    expect(readPowerLevels(content, "10").invite).toBe(0);
    expect(readPowerLevels(content, "org.example.experiment").invite).toBe(0);
  });

  it("takes the level for changing power levels from the event's own entry, else from the state default", () => {
    expect(
      readPowerLevels({ events: { "m.room.power_levels": 80 }, state_default: 20 }, "11").powerLevels,
    ).toBe(80);
    expect(readPowerLevels({ state_default: 20 }, "11").powerLevels).toBe(20);
  });

  it.each<[string, JsonObject]>([
    ["lists", { users: [], events: [], invite: [] }],
    ["nothing", { users: null, events: null, invite: null, users_default: null }],
    ["words", { users: "everybody", invite: "moderators", users_default: {} }],
  ])("stands %s in place of levels", (_, content) => {
    expect(readPowerLevels(content, "1")).toMatchObject({ users: new Map(), usersDefault: 0, invite: 0 });
  });

  it("keeps a user called like an object's own property", () => {
    const content: JsonObject = { users: { ["__proto__"]: 50, "@a:b": 1 } };
    expect(readPowerLevels(content, "11").users.get("@a:b")).toBe(1);
    expect(readPowerLevels(content, "11").users.get("constructor")).toBeUndefined();
  });
});
