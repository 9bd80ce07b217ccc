import type { RoomId } from "#src/matrix/ids.ts";
import { toDecide } from "#src/outbox/new-run.ts";
import { useRuns } from "./use-outbox.ts";

/** How many of what was sent from here wait for the person's decision, by room; no entry where none does. */
export function useDecisions(): ReadonlyMap<RoomId, number> {
  const byRoom = new Map<RoomId, number>();
  for (const { roomId, counts } of useRuns() ?? []) {
    const asks = toDecide(counts);
    if (asks > 0) byRoom.set(roomId, (byRoom.get(roomId) ?? 0) + asks);
  }
  return byRoom;
}

/** The same over all rooms. */
export function useDecisionCount(): number {
  return [...useDecisions().values()].reduce((sum, asks) => sum + asks, 0);
}
