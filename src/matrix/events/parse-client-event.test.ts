import { describe, expect, it } from "vitest";
import type { JsonObject } from "#src/lib/json.ts";
import { parseClientEvent, parseClientEvents } from "./parse-client-event.ts";

const WIRE: JsonObject = {
  event_id: "$1",
  type: "m.room.member",
  sender: "@alice:example.org",
  origin_server_ts: 1_700_000_000_000,
  content: { membership: "join" },
  state_key: "@alice:example.org",
};

describe("parseClientEvent", () => {
  it("reads the envelope of a state event", () => {
    expect(parseClientEvent(WIRE)).toEqual({
      eventId: "$1",
      type: "m.room.member",
      sender: "@alice:example.org",
      originServerTs: 1_700_000_000_000,
      content: { membership: "join" },
      stateKey: "@alice:example.org",
      redacted: false,
    });
  });

  it("keeps an empty state key, and tells it from none", () => {
    expect(parseClientEvent({ ...WIRE, state_key: "" })?.stateKey).toBe("");
    const { state_key: _, ...message } = WIRE;
    expect(parseClientEvent(message)).not.toHaveProperty("stateKey");
  });

  it("reads what the server adds", () => {
    const unsigned = { prev_content: { a: 1 }, prev_sender: "@bob:example.org", transaction_id: "t1" };
    expect(parseClientEvent({ ...WIRE, unsigned })).toMatchObject({
      prevContent: { a: 1 },
      prevSender: "@bob:example.org",
      transactionId: "t1",
    });
    expect(parseClientEvent({ ...WIRE, prev_content: { b: 2 } })?.prevContent).toEqual({ b: 2 });
  });

  it("knows a redacted event, and who took it back where the server says so", () => {
    const because = { sender: "@carol:example.org", origin_server_ts: 5 };
    expect(parseClientEvent({ ...WIRE, unsigned: { redacted_because: because } })).toMatchObject({
      redacted: true,
      redactedBy: { sender: "@carol:example.org", originServerTs: 5 },
    });
    const odd = parseClientEvent({ ...WIRE, unsigned: { redacted_because: { sender: 7 } } });
    expect(odd).toMatchObject({ redacted: true });
    expect(odd).not.toHaveProperty("redactedBy");
  });

  it("finds what a redaction takes back, at the top or in the content", () => {
    const redaction = { ...WIRE, type: "m.room.redaction" };
    expect(parseClientEvent({ ...redaction, redacts: "$0" })?.redacts).toBe("$0");
    expect(parseClientEvent({ ...redaction, content: { redacts: "$0" } })?.redacts).toBe("$0");
    expect(parseClientEvent({ ...WIRE, redacts: "$0" })).not.toHaveProperty("redacts");
  });

  it.each([
    ["no object", null],
    ["a list", [WIRE]],
    ["no event id", { ...WIRE, event_id: undefined }],
    ["an empty event id", { ...WIRE, event_id: "" }],
    ["a number as type", { ...WIRE, type: 7 }],
    ["a sender that is no user", { ...WIRE, sender: "alice" }],
    ["a time in words", { ...WIRE, origin_server_ts: "now" }],
    ["a list as content", { ...WIRE, content: [] }],
    ["no content", { ...WIRE, content: null }],
    ["a number as state key", { ...WIRE, state_key: 1 }],
  ])("refuses an event with %s", (_, value) => {
    expect(parseClientEvent(value)).toBeUndefined();
  });

  it("keeps times within what a date can hold", () => {
    for (const ts of [Number.MAX_SAFE_INTEGER, 1e300, -1e300]) {
      const event = parseClientEvent({ ...WIRE, origin_server_ts: ts });
      expect(() => new Date(event?.originServerTs ?? Number.NaN).toISOString()).not.toThrow();
    }
  });
});

describe("parseClientEvents", () => {
  it("leaves out what is malformed", () => {
    const ids = parseClientEvents([WIRE, null, 7, { ...WIRE, event_id: "$2" }]);
    expect(ids.map(({ eventId }) => eventId)).toEqual(["$1", "$2"]);
    expect(parseClientEvents({ length: 3 })).toEqual([]);
  });
});
