import type { UserId } from "#src/matrix/ids.ts";
import { pathSegment } from "./job-request.ts";

/** The path of one type of one's own account data. */
export function accountDataPath(p: { readonly userId: UserId; readonly type: string }): string {
  const user = pathSegment("userId", p.userId);
  return `/_matrix/client/v3/user/${user}/account_data/${pathSegment("type", p.type)}`;
}
