import { ConnectionError, unwrap } from "#src/matrix/executor/errors.ts";
import type { JobExecutor, JobResponse } from "#src/matrix/executor/job-executor.ts";
import { RefreshJob } from "#src/matrix/jobs/refresh-job.ts";
import { OAuthError } from "#src/matrix/oauth/oauth-error.ts";
import type { RenewToken } from "./credentials.ts";
import { RefreshRefusedError } from "./refresh-refused-error.ts";

/**
 * Renews tokens where they came from: at the OAuth server, or with `/refresh`.
 *
 * @param executor  one without a token: a 401 here must not lead to a refresh
 */
export function renewToken(executor: JobExecutor): RenewToken {
  return async ({ serverUrl, oauth }, refreshToken) => {
    if (oauth !== undefined) {
      const { renew } = await oauthRequests();
      return renew(oauth, refreshToken, executor).catch(unlessEnded);
    }
    const response = await executor.submit(new RefreshJob({ serverUrl, refreshToken }));
    if (isRefusal(response)) throw new RefreshRefusedError();
    return unwrap(response);
  };
}

/** They come when they are needed. Rejects with `ConnectionError` where they do not. */
export function oauthRequests() {
  return import("#src/matrix/oauth/oauth-requests.ts").catch(() => {
    throw new ConnectionError("OAuth", "network");
  });
}

/** The token was ended, or the server has forgotten the client, which was made for this session only. */
function unlessEnded(error: unknown): never {
  const reason = error instanceof OAuthError ? error.reason : undefined;
  throw reason === "invalid_grant" || reason === "invalid_client" ? new RefreshRefusedError() : error;
}

/** An account may be unlocked again; a page without an errcode comes from something between us and the server. */
function isRefusal({ statusCode, errorCode }: JobResponse<unknown>): boolean {
  const isAnswer = statusCode >= 400 && statusCode < 500 && errorCode !== String(statusCode);
  return isAnswer && statusCode !== 429 && errorCode !== "M_USER_LOCKED";
}
