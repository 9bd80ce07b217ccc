import { FetchExecutor } from "#src/matrix/executor/fetch-executor.ts";
import type { Send } from "#src/matrix/executor/job-executor.ts";
import { refreshing } from "#src/matrix/executor/refreshing.ts";
import { retrying, type RetryingOptions } from "#src/matrix/executor/retrying.ts";
import type { HomeserverAccess } from "#src/matrix/homeserver-access.ts";
import type { Credentials } from "./credentials.ts";

/** What jobs for the homeserver need, with an executor that keeps their access token good. */
export function accessOf(
  credentials: Credentials,
  { fetch, ...retries }: { fetch?: typeof globalThis.fetch } & RetryingOptions = {},
): HomeserverAccess {
  const { serverUrl, userId, deviceId } = credentials.record;
  const refresh = (failed: string) => credentials.refresh(failed);
  const middleware = [withGoodToken(credentials), refreshing({ refresh }), retrying(retries)];
  return {
    serverUrl,
    userId,
    deviceId,
    get accessToken() {
      return credentials.accessToken;
    },
    executor: new FetchExecutor({ ...(fetch && { fetch }), middleware }),
  };
}

/** Renews a token that has ended before the job leaves. What holds another server's token stays as it is. */
function withGoodToken(credentials: Credentials): (send: Send) => Send {
  return (send) => async (job, signal) => {
    const token = job.requestHeader["Authorization"]?.replace(/^Bearer /u, "");
    if (token === undefined || !credentials.owns(token)) return send(job, signal);
    const good = await credentials.fresh().catch(() => undefined);
    return send(good === undefined ? job : job.withAccessToken(good), signal);
  };
}
