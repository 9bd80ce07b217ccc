import { leftToSend, toDecide } from "#src/outbox/new-run.ts";
import type { StopReason } from "#src/outbox/preflight.ts";
import type { Activity } from "#src/outbox/run-activity.ts";
import type { HoldReason, RunRecord } from "./use-outbox.ts";

/** What goes on with a run, as the person is told. */
export type RunPhase =
  | { readonly kind: "held"; readonly reason: HoldReason; readonly since: number }
  | { readonly kind: "stopped"; readonly reason: StopReason; readonly since: number }
  | { readonly kind: "elsewhere" | "sending" | "soon" | "decide" | "done" }
  | { readonly kind: "waiting" | "checking"; readonly until: number };

/** @param activity  what goes on in the run's room, which may be about another run */
export function runPhase(run: RunRecord, activity: Activity | undefined): RunPhase {
  if (leftToSend(run.counts) === 0) return { kind: toDecide(run.counts) > 0 ? "decide" : "done" };
  if (run.hold !== undefined) return { kind: "held", reason: run.hold, since: run.heldAt ?? run.startedAt };
  switch (activity?.kind) {
    case undefined:
    case "idle":
      return { kind: "soon" };
    case "stopped":
      return { kind: "stopped", reason: activity.reason, since: activity.since };
    case "waiting":
    case "checking":
      return { kind: activity.kind, until: activity.until };
    case "sending":
    case "elsewhere":
      return { kind: activity.kind };
  }
}
