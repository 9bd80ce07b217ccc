import { unwrap } from "#src/matrix/executor/errors.ts";
import type { HomeserverAccess } from "#src/matrix/homeserver-access.ts";
import { LogoutJob } from "#src/matrix/jobs/logout-job.ts";
import type { Database } from "#src/storage/database.ts";
import { StorageError } from "#src/storage/storage-error.ts";
import type { Credentials } from "./credentials.ts";
import { NotToldError } from "./not-told-error.ts";

export interface SessionOnDevice {
  readonly credentials: Credentials;
  readonly database: Database;
}

/**
 * Ends the session on the server and wipes what is stored. Rejects with `NotToldError` when the server could not
 * be told: then the session goes on, and nothing was wiped; `forgetSession` wipes all the same. Rejects with
 * `StorageError` when only the wiping failed.
 */
export async function signOut(access: HomeserverAccess, session: SessionOnDevice): Promise<void> {
  try {
    unwrap(await access.executor.submit(new LogoutJob(access)));
  } catch (error) {
    const hasEnded = session.credentials.status.get().kind === "signed-out";
    if (!hasEnded) throw new NotToldError(error);
  }
  await forgetSession(session);
}

/**
 * Wipes what is stored on this device, and tells the other tabs. The server is not told. The session ends here also
 * where this rejects, with `StorageError`: what is stored is still there then.
 */
export async function forgetSession({ credentials, database }: SessionOnDevice): Promise<void> {
  credentials.end();
  try {
    await database.wipe();
  } catch (error) {
    const hadNothing = error instanceof StorageError && error.code === "unavailable";
    if (!hadNothing) throw error;
  }
}
