import { MatrixError } from "#src/matrix/executor/errors.ts";
import { useSyncStatus } from "#src/session/use-room.ts";
import { AccountLocked } from "./account-locked.tsx";
import { NoConnection } from "./no-connection.tsx";
import { SessionEnded } from "./session-ended.tsx";

/** Stays over every page while what is shown may be out of date: no connection, or no session any more. */
export function OfflineBanner() {
  const status = useSyncStatus();
  switch (status.kind) {
    case "starting":
    case "live":
      return null;
    case "offline":
      return isLocked(status.error) ? <AccountLocked /> : <NoConnection {...status} />;
    case "signed-out":
      return <SessionEnded />;
  }
}

function isLocked(error: unknown): boolean {
  return error instanceof MatrixError && error.errcode === "M_USER_LOCKED";
}
