import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { SyncJob } from "./sync-job.ts";

const job = new SyncJob({ serverUrl: "https://hs.example", accessToken: "token" });

function read(body: unknown) {
  return job.genResponse({ statusCode: 200, body, header: new Headers() }).result;
}

const NOTHING_NEW = { nextBatch: "s1", joinedRooms: [], leftRooms: [], accountData: [] };

describe("the answer to a sync", () => {
  it("may hold nothing but where to go on", () => {
    expect(read({ next_batch: "s1" })).toEqual(NOTHING_NEW);
  });

  it("is none without that", () => {
    expect(read({ rooms: {} })).toBeUndefined();
    expect(read({ next_batch: 1 })).toBeUndefined();
  });

  it("keeps what is read of a room as it is on the wire, and drops the rest", () => {
    const room = {
      state: { events: [{ type: 1 }] },
      state_after: { events: [] },
      timeline: { events: ["anything"], limited: true, prev_batch: "p" },
      summary: { "m.heroes": ["@a:x"], "m.joined_member_count": 2, "m.invited_member_count": 0 },
    };
    const answer = read({ next_batch: "s1", rooms: { join: { "!a:x": { ...room, ephemeral: {} } } } });
    expect(answer?.joinedRooms).toEqual([["!a:x", room]]);
  });

  it("names the rooms that were left, whatever is said of them", () => {
    const timeline = { events: ["anything"] };
    const leave = { "!a:x": { timeline }, "!b:x": 7, nonsense: {} };
    expect(read({ next_batch: "s1", rooms: { leave } })?.leftRooms).toEqual([
      ["!a:x", { timeline }],
      ["!b:x", {}],
    ]);
  });

  it("gives account data by type, without what is malformed", () => {
    const events = [{ type: "t", content: { a: 1 } }, { type: 1, content: {} }, { type: "u" }, null];
    expect(read({ next_batch: "s1", account_data: { events } })?.accountData).toEqual([["t", { a: 1 }]]);
  });

  it("stays usable when parts of it are malformed", () => {
    expect(read({ next_batch: "s1", rooms: 7, account_data: [] })).toEqual(NOTHING_NEW);
    const join = JSON.parse(
      '{"__proto__":{},"nonsense":{},"!gone:x":7,"!a:x":{"timeline":7,"state":{"events":{}},"summary":{"m.heroes":1}}}',
    );
    expect(read({ next_batch: "s1", rooms: { join, leave: [] } })?.joinedRooms).toEqual([
      ["!a:x", { state: {}, summary: {} }],
    ]);
  });

  it("is read without a crash, whatever it is", () => {
    const part = fc.jsonValue({ maxDepth: 3 });
    const body = fc.record(
      { next_batch: fc.constant("s1"), rooms: fc.record({ join: part, leave: part }), account_data: part },
      { requiredKeys: ["next_batch"] },
    );
    fc.assert(
      fc.property(body, (answer) => {
        expect(read(answer)?.nextBatch).toBe("s1");
      }),
    );
  });
});
