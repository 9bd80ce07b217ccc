import type { ClientEvent } from "#src/matrix/events/client-event.ts";
import { pause } from "#src/lib/pause.ts";
import { MatrixError, unwrap } from "#src/matrix/executor/errors.ts";
import { parseClientEvents } from "#src/matrix/events/parse-client-event.ts";
import { GetRoomEventsJob } from "#src/matrix/jobs/get-room-events-job.ts";
import type { RowRecord } from "#src/storage/outbox-records.ts";
import { seenAsMember, seenByName, seenByTransaction } from "./find-sent.ts";
import { hasTransactions } from "./has-transactions.ts";
import type { OutboxPorts } from "./outbox-ports.ts";
import type { RowEvent } from "./reduce-row.ts";

/** After no clear answer the room is looked at for so long, where it answers. */
export const CHECK_MS = 90_000;
/** It is asked so long after no clear answer; the last time decides. */
const CHECKS_MS = [500, 2_000, 5_000, 15_000, 45_000, CHECK_MS];
/** After a yes the sync has this long to show what was sent, before the room is asked. */
const CONFIRM_MS = [90_000];
/** While the room does not answer, it is asked this often. */
const AGAIN_MS = 10_000;

const PAGE = 50;
const MEMBERS = ["m.room.member"];
const TYPES = ["m.room.third_party_invite", ...MEMBERS];

/**
 * Asks the room for what a row's request made, at its times from when the row came into its state. Resolves to
 * `not-there` only if the room answered the last time, and showed nothing or let nobody look; to `undefined` when `ended` aborts.
 */
export async function lookInRoom(
  ports: OutboxPorts,
  row: RowRecord,
  ended: AbortSignal,
): Promise<RowEvent | "not-there" | undefined> {
  let elapsed = Math.max(0, Date.now() - row.since);
  for (let nth = 0; !ended.aborted; nth += 1) {
    const times = await timesFor(ports, row).catch(() => CHECKS_MS);
    const at = times[nth];
    const wait = at === undefined ? AGAIN_MS : Math.max(0, at - elapsed);
    const before = performance.now();
    await pause(wait, ended);
    if (ended.aborted) return undefined;
    const isLast = nth >= times.length - 1;
    const seen = await askRoom(ports, row).catch(mayNotLook);
    if (seen !== undefined && (isLast || seen !== "not-there")) return seen;
    // The clock may have been put back meanwhile.
    elapsed += Math.max(performance.now() - before, wait);
  }
  return undefined;
}

/** Where events do not name the request they came from, the sync alone shows nothing. */
async function timesFor(ports: OutboxPorts, { state, lane, roomId }: RowRecord) {
  if (state === "checking") return CHECKS_MS;
  return lane === "direct" || (await hasTransactions(ports, roomId)) ? CONFIRM_MS : CHECKS_MS;
}

/** Who was banned is shown nothing any more: there is nothing to wait for. Other failures pass. */
function mayNotLook(error: unknown): "not-there" | undefined {
  return error instanceof MatrixError && error.status === 403 ? "not-there" : undefined;
}

async function askRoom(ports: OutboxPorts, row: RowRecord): Promise<RowEvent | "not-there"> {
  const { access } = ports;
  const { userId } = access;
  const { roomId } = row;
  // Who changed an invitee's membership last need not be the one who invited them.
  const filter = row.lane === "direct" ? { types: MEMBERS } : { types: TYPES, senders: [userId] };
  const job = new GetRoomEventsJob({ ...access, roomId, dir: "b", limit: PAGE, filter });
  const newestFirst = parseClientEvents(unwrap(await access.executor.submit(job)).chunk);
  if (row.lane === "direct") return seenDirectly(ports, row, newestFirst) ?? "not-there";
  const own = newestFirst.filter(({ sender }) => sender === userId);
  if (row.newestBefore !== undefined) return seenByName(row, own, userId) ?? "not-there";
  const made = own.find(({ transactionId }) => transactionId === row.txnId);
  return (made && seenByTransaction(row, made)) ?? "not-there";
}

function seenDirectly({ store }: OutboxPorts, row: RowRecord, newestFirst: readonly ClientEvent[]) {
  const newest = newestFirst.find(
    ({ type, stateKey }) => type === "m.room.member" && stateKey === row.invitee,
  );
  const membership = newest?.content["membership"];
  if (membership === "invite" || membership === "join") return { type: "seen" } as const;
  const room = store.rooms.get().get(row.roomId);
  return newest === undefined && room !== undefined ? seenAsMember(room, row.invitee) : undefined;
}
