import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isJsonObject } from "#src/lib/json.ts";
import { ALICE, BOB, CAROL, ROOM, RoomWriter, type WireEvent } from "#src/testing/events.ts";
import { applyInviteHistory, startInviteHistory } from "./apply-invite-history.ts";
import { applyOlderTimeline, openTimeline } from "./apply-older-timeline.ts";
import { applyJoinedRoom } from "./apply-sync.ts";
import { applyThirdPartyInvites } from "./apply-third-party-invites.ts";
import { invitationsOf } from "./invitations.ts";
import type { RoomModel } from "./room-model.ts";
import { tilesOf } from "./timeline.ts";

const INVITE_TYPES = new Set(["m.room.third_party_invite", "m.room.member", "m.room.redaction"]);

/** What happens in the room: numbers that choose, so that every sequence makes sense of its own. */
interface Act {
  readonly what: number;
  readonly who: number;
  readonly which: number;
}

/** Writes a life of a room; people only do what a homeserver would let them. */
function write(acts: readonly Act[]): RoomWriter {
  const writer = new RoomWriter();
  const places = new Map<string, string>();
  for (const { what, who, which } of acts) {
    const user = [BOB, CAROL][who % 2] ?? BOB;
    const by = [ALICE, user][which % 2] ?? ALICE;
    const token = `T${which % 3}`;
    const made = writer.events.some(({ state_key }) => state_key === token);
    const now = places.get(user) ?? "leave";
    const member = (membership: string, options = {}) => {
      places.set(user, membership);
      writer.member(user, membership, options);
    };
    if (what < 3) writer.invite(token, by);
    else if (what === 3 && made) writer.revoke(token, by);
    else if (what < 7 && made && now !== "ban") member("invite", { by: ALICE, token });
    else if (what < 9 && now !== "ban") member("join", { name: `${user} ${which}` });
    else if (what === 9 && now !== "leave") member("leave", { by });
    else if (what === 10 && now !== "ban") member("ban", { by: ALICE });
    else if (what === 11) redactOne(writer, which);
    else writer.say(user, `${which}`);
  }
  return writer;
}

function redactOne(writer: RoomWriter, which: number): void {
  const target = writer.events[2 + which];
  const again = writer.events.some(({ content }) => content["redacts"] === target?.event_id);
  if (target !== undefined && target.type !== "m.room.redaction" && !again) writer.redact(target);
}

/** What the server shows of the room once the first `now` events have happened. */
function serve(all: readonly WireEvent[], now: number): WireEvent[] {
  const happened = all.slice(0, now);
  const redactions = new Map(happened.map((event) => [event.content["redacts"], event]));
  return happened.map((event) => {
    const because = redactions.get(event.event_id);
    return because === undefined ? event : redacted(event, because);
  });
}

function redacted(event: WireEvent, because: WireEvent): WireEvent {
  const kept = event.type === "m.room.member" ? ["membership", "third_party_invite"] : [];
  const content = Object.fromEntries(Object.entries(event.content).filter(([key]) => kept.includes(key)));
  const unsigned = isJsonObject(event["unsigned"]) ? event["unsigned"] : {};
  return { ...event, content, unsigned: { ...unsigned, redacted_because: because } };
}

/** A client that is told of the room bit by bit, by a server that answers late, twice, and with gaps. */
class Client {
  room: RoomModel | undefined;
  since = 0;
  readonly #all: readonly WireEvent[];
  readonly #stateAfter: boolean;
  #waiting: ((room: RoomModel) => RoomModel)[] = [];

  constructor(all: readonly WireEvent[], stateAfter: boolean) {
    this.#all = all;
    this.#stateAfter = stateAfter;
  }

  sync(count: number, limit: number, again: number): void {
    const now = Math.min(this.since + count, this.#all.length);
    const shown = serve(this.#all, now);
    const from = this.room === undefined ? now - 1 : Math.max(this.since, now - limit);
    const known = new Set(this.room?.timeline.events.map(({ eventId }) => eventId));
    const told = shown.slice(Math.max(0, this.since - again), this.since);
    const limited = from > this.since;
    // With a gap nothing overlaps; else what is known already may be told once more.
    const twice = limited ? [] : told.filter(({ event_id }) => known.has(event_id));
    const timeline = { events: [...twice, ...shown.slice(from)], limited, prev_batch: `p${from}` };
    const changed = shown
      .slice(this.since, this.#stateAfter ? now : from)
      .filter((event) => event["state_key"] !== undefined);
    const wire = {
      timeline,
      ...(this.#stateAfter ? { state_after: { events: changed } } : { state: { events: changed } }),
    };
    for (let times = 0; times <= again % 2; times += 1) this.room = applyJoinedRoom(this.room, ROOM, wire);
    this.since = now;
  }

  /** Asks now; the answer is put in place by `answer`. */
  ask(what: "timeline" | "history" | "state", limit: number): void {
    const { room } = this;
    if (room === undefined) return;
    const shown = serve(this.#all, this.since);
    if (what === "state") {
      const events = [...new Map(shown.map((event) => [event["state_key"], event])).values()].filter(
        ({ type }) => type === "m.room.third_party_invite",
      );
      this.#waiting.push((now) => applyThirdPartyInvites(now, room, events));
      return;
    }
    const from = room[what].prevBatch;
    if (from === undefined) return;
    const before = shown.slice(0, Number(from.slice(1)));
    const fitting = before.filter(({ type }) => what === "timeline" || INVITE_TYPES.has(type));
    const chunk = fitting.slice(-limit).toReversed();
    const oldest = chunk.at(-1);
    const end = fitting.length > limit && oldest !== undefined ? { end: `p${before.indexOf(oldest)}` } : {};
    const apply = what === "timeline" ? applyOlderTimeline : applyInviteHistory;
    this.#waiting.push((now) => apply(now, from, { chunk, ...end }));
  }

  answer(): void {
    const apply = this.#waiting.shift();
    if (apply !== undefined && this.room !== undefined) this.room = apply(this.room);
  }

  change(change: (room: RoomModel) => RoomModel): void {
    if (this.room !== undefined) this.room = change(this.room);
  }

  /** Reads what is left to read, as the room's screen does. */
  finish(): RoomModel {
    this.sync(this.#all.length, this.#all.length, 0);
    this.change(openTimeline);
    this.change(startInviteHistory);
    while (this.#waiting.length > 0) this.answer();
    this.ask("state", 0);
    this.answer();
    for (let page = 0; page < 200 && this.room?.history.status !== "known"; page += 1) {
      this.ask("history", 3);
      this.answer();
    }
    if (this.room === undefined) throw new Error("no room");
    return this.room;
  }
}

function wholeRoom(all: readonly WireEvent[]): RoomModel {
  const room = applyJoinedRoom(undefined, ROOM, { timeline: { events: serve(all, all.length) } });
  return openTimeline(applyThirdPartyInvites(room, room, []));
}

/** The timeline has each event of its stretch once, in order and without a hole, up to now. */
function expectNoHole({ room, since }: Client, all: readonly WireEvent[]): void {
  const seen = room?.timeline.events.map(({ eventId }) => eventId) ?? [];
  const there = all.slice(0, since).map(({ event_id }) => event_id);
  expect(seen).toEqual(there.slice(there.length - seen.length));
  const tiles = room === undefined ? [] : tilesOf(room, "everything").map(({ key }) => key);
  expect(tiles).toEqual([...new Set(tiles)]);
}

function expectSameTiles(room: RoomModel, whole: RoomModel): void {
  const ids = new Set(room.timeline.events.map(({ eventId }) => eventId));
  const events = whole.timeline.events.filter(({ eventId }) => ids.has(eventId));
  const expected = tilesOf({ ...whole, timeline: { ...whole.timeline, events } }, "everything");
  const shape = (tiles: typeof expected) => tiles.map(({ key, kind, at }) => ({ key, kind, at }));
  expect(shape(tilesOf(room, "everything"))).toEqual(shape(expected));
}

function memberships({ members }: RoomModel): Record<string, string> {
  return Object.fromEntries([...members.values()].map(({ userId, membership }) => [userId, membership]));
}

const small = fc.nat({ max: 12 });
const act = fc.record({ what: small, who: fc.nat({ max: 1 }), which: small });
const step = fc.record({
  what: fc.constantFrom(
    "sync",
    "sync",
    "sync",
    "timeline",
    "history",
    "state",
    "answer",
    "answer",
    "open",
    "start",
  ),
  count: fc.integer({ min: 1, max: 12 }),
  limit: fc.integer({ min: 1, max: 6 }),
  again: fc.nat({ max: 3 }),
} as const);

describe("a room that is told bit by bit", () => {
  it("never has a tile twice or not at all, and ends with the invitations of the whole", () => {
    const acts = fc.array(act, { minLength: 5, maxLength: 60 });
    const steps = fc.array(step, { minLength: 5, maxLength: 40 });
    fc.assert(
      fc.property(acts, steps, fc.boolean(), (life, told, stateAfter) => {
        const all = write(life).events;
        const client = new Client(all, stateAfter);
        client.sync(3, 1, 0);
        for (const { what, count, limit, again } of told) {
          if (what === "sync") client.sync(count, limit, again);
          else if (what === "answer") client.answer();
          else if (what === "open") client.change(openTimeline);
          else if (what === "start") client.change(startInviteHistory);
          else client.ask(what, limit);
          expectNoHole(client, all);
        }
        const room = client.finish();
        const whole = wholeRoom(all);
        expect(room.history.status).toBe("known");
        expect(invitationsOf(room)).toEqual(invitationsOf(whole));
        expectSameTiles(room, whole);
        expect(memberships(whole)).toMatchObject(memberships(room));
      }),
      { numRuns: 500 },
    );
  });
});
