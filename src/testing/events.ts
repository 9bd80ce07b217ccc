import type { JsonObject } from "#src/lib/json.ts";
import type { ClientEvent } from "#src/matrix/events/client-event.ts";
import { parseClientEvents } from "#src/matrix/events/parse-client-event.ts";
import type { RoomId, UserId } from "#src/matrix/ids.ts";
import { applyJoinedRoom } from "#src/matrix/room/apply-sync.ts";
import { openTimeline } from "#src/matrix/room/apply-older-timeline.ts";
import { applyThirdPartyInvites } from "#src/matrix/room/apply-third-party-invites.ts";
import type { RoomModel } from "#src/matrix/room/room-model.ts";

export const ROOM: RoomId = "!room:example.org";
export const ALICE: UserId = "@alice:example.org";
export const BOB: UserId = "@bob:example.org";
export const CAROL: UserId = "@carol:example.org";

/** An event as a homeserver sends it. */
export interface WireEvent extends JsonObject {
  readonly event_id: string;
  readonly type: string;
  readonly sender: string;
  readonly origin_server_ts: number;
  readonly content: JsonObject;
}

/**
 * Writes the events of one room in order, as a homeserver would: ids and times count up, and a state event
 * quotes the one that it replaces. Alice has made the room.
 */
export class RoomWriter {
  readonly events: WireEvent[] = [];
  readonly #state = new Map<string, WireEvent>();
  readonly #start: number;

  /** @param roomVersion  of the create event that it begins with */
  constructor(roomVersion = "11", start = Date.UTC(2026, 10, 21, 8)) {
    this.#start = start;
    this.state(ALICE, "m.room.create", "", { room_version: roomVersion });
    this.member(ALICE, "join");
  }

  /** Writes an event that is not state. */
  send(sender: UserId, type: string, content: JsonObject, more: JsonObject = {}): WireEvent {
    const count = this.events.length;
    const event: WireEvent = {
      event_id: `$${count}`,
      type,
      sender,
      origin_server_ts: this.#start + count * 1000,
      content,
      ...more,
    };
    this.events.push(event);
    return event;
  }

  state(
    sender: UserId,
    type: string,
    stateKey: string,
    content: JsonObject,
    unsigned: JsonObject = {},
  ): WireEvent {
    const key = JSON.stringify([type, stateKey]);
    const replaced = this.#state.get(key);
    const quote = replaced && { prev_content: replaced.content, prev_sender: replaced.sender };
    const event = this.send(sender, type, content, {
      state_key: stateKey,
      unsigned: { ...unsigned, ...quote },
    });
    this.#state.set(key, event);
    return event;
  }

  /** A member event; sent by the user, unless another is named in `by`. */
  member(userId: UserId, membership: string, { by = userId, token, name }: MemberOptions = {}): WireEvent {
    return this.state(by, "m.room.member", userId, {
      membership,
      ...(name !== undefined && { displayname: name }),
      ...(token !== undefined && {
        third_party_invite: { display_name: "…", signed: { mxid: userId, token, signatures: {} } },
      }),
    });
  }

  invite(token: string, by: UserId = ALICE, name = `${token.slice(0, 3)}...@exa...`, transactionId?: string) {
    return this.state(
      by,
      "m.room.third_party_invite",
      token,
      validInvite(name),
      transactionId === undefined ? {} : { transaction_id: transactionId },
    );
  }

  revoke(token: string, by: UserId = ALICE): WireEvent {
    return this.state(by, "m.room.third_party_invite", token, {});
  }

  redact(event: WireEvent, by: UserId = ALICE): WireEvent {
    return this.send(by, "m.room.redaction", { redacts: event.event_id });
  }

  say(sender: UserId, body: string): WireEvent {
    return this.send(sender, "m.room.message", { msgtype: "m.text", body });
  }

  /** The room to whom has seen all of it, with its timeline open and its invitations known. */
  room(): RoomModel {
    const room = applyJoinedRoom(undefined, ROOM, { timeline: { events: this.events } });
    return openTimeline(applyThirdPartyInvites(room, room, []));
  }
}

interface MemberOptions {
  readonly by?: UserId;
  readonly token?: string;
  readonly name?: string;
}

/** The content of a valid third-party invite. */
export function validInvite(displayName: string): JsonObject {
  return { display_name: displayName, public_key: "key", key_validity_url: "https://id.example.org/isvalid" };
}

/** The events as the room model keeps them. */
export function parsed(events: readonly WireEvent[]): ClientEvent[] {
  return parseClientEvents(events);
}
