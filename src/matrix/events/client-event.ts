import type { JsonObject } from "#src/lib/json.ts";
import type { UserId } from "#src/matrix/ids.ts";

/**
 * An event of a room, as a client sees it, after its envelope was checked. The content stays as it came
 * from the server and may hold anything: read it through the functions beside this file.
 * https://spec.matrix.org/v1.19/client-server-api/#room-event-format
 */
export interface ClientEvent {
  readonly eventId: string;
  readonly type: string;
  readonly sender: UserId;
  /** Milliseconds since the epoch by the sender's server: to be shown, never compared with this device's clock. */
  readonly originServerTs: number;
  readonly content: JsonObject;
  /** Present on state events only; may be the empty string. */
  readonly stateKey?: string;
  /** The content that this state event replaced, where the server says so. */
  readonly prevContent?: JsonObject;
  /** Who had sent the state event that this one replaced, where the server says so (Synapse does). */
  readonly prevSender?: UserId;
  /** The transaction id under which this device sent it. */
  readonly transactionId?: string;
  /** The event id that this `m.room.redaction` takes back (from the event, or since room version 11 its content). */
  readonly redacts?: string;
  /** Taken back: the server left of its content only what the room needs. */
  readonly redacted: boolean;
  /** Who took it back, and when; absent where the server does not say. */
  readonly redactedBy?: { readonly sender: UserId; readonly originServerTs: number };
}
