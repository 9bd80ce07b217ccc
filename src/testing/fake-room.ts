import type { JsonObject } from "#src/lib/json.ts";

/** An event on the wire. */
export interface WireEvent {
  readonly event_id: string;
  readonly type: string;
  readonly sender: string;
  readonly origin_server_ts: number;
  readonly content: JsonObject;
  readonly state_key?: string;
  readonly unsigned?: JsonObject;
}

/** What a filter lets through: the part of the specification's filters that Usher uses. */
export interface EventFilter {
  readonly types?: readonly string[];
  readonly not_types?: readonly string[];
  readonly limit?: number;
}

function passes(filter: EventFilter | undefined, type: string): boolean {
  if (filter?.not_types?.includes(type)) return false;
  return filter?.types === undefined || filter.types.includes(type);
}

/** A room on the fake homeserver: events in one order, each at a position of the whole server's stream. */
export class FakeRoom {
  readonly roomId: string;
  readonly events: { readonly position: number; readonly event: WireEvent }[] = [];

  /** Those that everybody in it has given it. */
  tags: JsonObject = {};

  constructor(roomId: string) {
    this.roomId = roomId;
  }

  /** Current state, or that of an earlier position. */
  state(until = Number.POSITIVE_INFINITY): Map<string, WireEvent> {
    const state = new Map<string, WireEvent>();
    for (const { position, event } of this.events) {
      if (position > until) break;
      if (event.state_key !== undefined) state.set(JSON.stringify([event.type, event.state_key]), event);
    }
    return state;
  }

  content(type: string, stateKey = ""): JsonObject | undefined {
    return this.state().get(JSON.stringify([type, stateKey]))?.content;
  }

  membership(userId: string): string | undefined {
    const membership = this.content("m.room.member", userId)?.["membership"];
    return typeof membership === "string" ? membership : undefined;
  }

  members(memberships: readonly string[]): WireEvent[] {
    return [...this.state().values()].filter(
      ({ type, content }) => type === "m.room.member" && memberships.includes(String(content["membership"])),
    );
  }

  /** `/messages` backwards from a position (not included), newest first. */
  messages(from: number, limit: number, filter: EventFilter | undefined) {
    const before = this.events.filter(({ position, event }) => position < from && passes(filter, event.type));
    const page = before.slice(Math.max(0, before.length - limit));
    const first = page[0];
    const more = first !== undefined && before.length > page.length;
    return {
      chunk: page.map(({ event }) => event).toReversed(),
      ...(more ? { end: `t${first.position}` } : {}),
    };
  }

  /** This room's part of a sync answer, or `undefined` when nothing in it is new. */
  sync(since: number, now: number, filter: { state?: EventFilter; timeline?: EventFilter } | undefined) {
    const all = this.events.filter(({ position }) => position > since && position <= now);
    const fresh = all.filter(({ event }) => passes(filter?.timeline, event.type));
    if (since > 0 && all.length === 0) return undefined;
    const limit = filter?.timeline?.limit ?? 10;
    const timeline = limit === 0 ? [] : fresh.slice(-limit);
    const changed = since === 0 ? [...this.state(now).values()] : all.map(({ event }) => event);
    const state = changed.filter(
      ({ state_key, type }) => state_key !== undefined && passes(filter?.state, type),
    );
    return {
      timeline: {
        events: timeline.map(({ event }) => event),
        limited: fresh.length > timeline.length,
        prev_batch: `t${timeline[0]?.position ?? now + 1}`,
      },
      state_after: { events: state },
      account_data: { events: [{ type: "m.tag", content: { tags: this.tags } }] },
      summary: {
        "m.joined_member_count": this.members(["join"]).length,
        "m.invited_member_count": this.members(["invite"]).length,
      },
    };
  }
}
