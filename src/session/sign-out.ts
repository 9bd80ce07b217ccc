import { unwrap } from "#src/matrix/executor/errors.ts";
import type { JobExecutor } from "#src/matrix/executor/job-executor.ts";
import type { HomeserverAccess } from "#src/matrix/homeserver-access.ts";
import { LogoutJob } from "#src/matrix/jobs/logout-job.ts";
import type { OAuthClient } from "#src/matrix/oauth/oauth-client.ts";
import type { Database } from "#src/storage/database.ts";
import { StorageError } from "#src/storage/storage-error.ts";
import type { Credentials } from "./credentials.ts";
import { NotToldError } from "./not-told-error.ts";
import { oauthRequests } from "./renew-token.ts";

export interface SessionOnDevice {
  readonly credentials: Credentials;
  readonly database: Database;
}

/**
 * Ends the session on the server and wipes what is stored. Rejects with `NotToldError` when the server could not
 * be told: then the session goes on, and nothing was wiped; `forgetSession` wipes all the same. Rejects with
 * `StorageError` when only the wiping failed.
 *
 * @param plain  an executor without a token, for another server than the homeserver
 */
export async function signOut(
  access: HomeserverAccess,
  session: SessionOnDevice,
  plain: JobExecutor,
): Promise<void> {
  const { oauth } = session.credentials.record;
  try {
    if (oauth === undefined) unwrap(await access.executor.submit(new LogoutJob(access)));
    else await endOAuth(oauth, session.credentials, plain);
  } catch (error) {
    const hasEnded = session.credentials.status.get().kind === "signed-out";
    if (!hasEnded) throw new NotToldError(error);
  }
  await forgetSession(session);
}

/** An access token may have run out, and revoking it would end nothing: the refresh token stands for the session. */
async function endOAuth(client: OAuthClient, credentials: Credentials, plain: JobExecutor): Promise<void> {
  const { revoke } = await oauthRequests();
  await credentials.withKept(({ token }) => revoke(client, token, plain));
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
