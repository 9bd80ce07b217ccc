import { pathSegment } from "./job-request.ts";
import { roomPath } from "./room-path.ts";

/**
 * The path of one piece of state. Throws `JobArgumentError` for the state keys `.` and `..`, which rooms can
 * have but paths cannot.
 */
export function statePath(p: { roomId: string; eventType: string; stateKey: string }): string {
  const stateKey = p.stateKey === "" ? "" : `/${pathSegment("stateKey", p.stateKey)}`;
  return `${roomPath(p.roomId)}/state/${pathSegment("eventType", p.eventType)}${stateKey}`;
}
