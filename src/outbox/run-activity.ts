import type { StopReason } from "./preflight.ts";

/**
 * What is going on in a room with rows still to send, as far as this tab knows. What keeps a run from going on
 * until a person acts is in its record, as `hold`.
 */
export type Activity =
  /** A request is out, or the next follows at once. */
  | { readonly kind: "sending" }
  /** No clear answer came: the room is looked at until this time, by this device's clock, and nothing else goes out. */
  | { readonly kind: "checking"; readonly until: number }
  /** For the server's pace: the next goes out at this time, by this device's clock. */
  | { readonly kind: "waiting"; readonly until: number }
  /** Ends by itself when its cause does. */
  | { readonly kind: "stopped"; readonly reason: StopReason; readonly since: number }
  /** Another tab sends for this room. */
  | { readonly kind: "elsewhere" }
  /** Nothing to send for now. */
  | { readonly kind: "idle" };
