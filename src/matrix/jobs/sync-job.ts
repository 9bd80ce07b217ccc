import * as v from "valibot";
import { isRoomId } from "#src/matrix/ids.ts";
import { BaseJob, type Query } from "./base-job.ts";
import type { HomeserverCredentials } from "./credentials.ts";
import { LARGE_READ } from "./limits.ts";
import { fittingEntries, fittingItems, jsonObject, lenient } from "./tolerant.ts";

/** What the server needs beyond the time that it was asked to wait. */
const MARGIN_MS = 60_000;

const events = lenient(v.object({ events: lenient(v.array(v.unknown())) }));

const room = v.object({
  state: events,
  state_after: events,
  account_data: events,
  timeline: lenient(
    v.object({
      events: lenient(v.array(v.unknown())),
      limited: lenient(v.boolean()),
      prev_batch: lenient(v.string()),
    }),
  ),
  summary: lenient(
    v.object({
      "m.heroes": lenient(v.array(v.unknown())),
      "m.joined_member_count": lenient(v.number()),
      "m.invited_member_count": lenient(v.number()),
    }),
  ),
});

const result = v.pipe(
  v.object({
    next_batch: v.string(),
    rooms: lenient(
      v.object({
        join: lenient(fittingEntries(isRoomId, room)),
        leave: lenient(fittingEntries(isRoomId, v.fallback(room, {}))),
      }),
    ),
    account_data: lenient(
      v.object({ events: lenient(fittingItems(v.object({ type: v.string(), content: jsonObject }))) }),
    ),
  }),
  v.transform(({ next_batch, rooms, account_data }) => ({
    nextBatch: next_batch,
    /** As on the wire; the events in it are not looked at. */
    joinedRooms: rooms?.join ?? [],
    leftRooms: rooms?.leave ?? [],
    accountData: (account_data?.events ?? []).map(({ type, content }) => [type, content] as const),
  })),
);

export type SyncResponse = v.InferOutput<typeof result>;

/** What is new, waiting for something to be. https://spec.matrix.org/v1.19/client-server-api/#get_matrixclientv3sync */
export class SyncJob extends BaseJob<SyncResponse> {
  constructor(
    p: HomeserverCredentials & {
      /** The `nextBatch` of the answer before; without it everything is new. */
      since?: string;
      /** The id of a filter, or a filter as JSON. */
      filter?: string;
      /** How long the server may wait for something new, in milliseconds. */
      timeout?: number;
      /** State as of the end of the timeline (`state_after`) rather than of its beginning (`state`). */
      useStateAfter?: boolean;
    },
  ) {
    const query: Query = [
      ...(p.since === undefined ? [] : [["since", p.since] as const]),
      ...(p.filter === undefined ? [] : [["filter", p.filter] as const]),
      ...(p.timeout === undefined ? [] : [["timeout", String(p.timeout)] as const]),
      ...(p.useStateAfter === true ? [["use_state_after", "true"] as const] : []),
    ];
    super({
      serverUrl: p.serverUrl,
      requestUrl: "/_matrix/client/v3/sync",
      method: "GET",
      jobId: "Sync",
      token: p.accessToken,
      query,
      result,
      ...LARGE_READ,
      timeoutMs: Math.max(LARGE_READ.timeoutMs, (p.timeout ?? 0) + MARGIN_MS),
    });
  }
}
