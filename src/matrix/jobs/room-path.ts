import { JobArgumentError } from "./job-errors.ts";
import { pathSegment } from "./job-request.ts";

/** `/_matrix/client/v3/rooms/{roomId}`. Throws `JobArgumentError` for an alias or anything else that is no room id. */
export function roomPath(roomId: string): string {
  if (!roomId.startsWith("!") || roomId.length < 2) {
    throw new JobArgumentError("roomId must begin with an exclamation mark.");
  }
  return `/_matrix/client/v3/rooms/${pathSegment("roomId", roomId)}`;
}
