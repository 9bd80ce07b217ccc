import { unwrap } from "#src/matrix/executor/errors.ts";
import type { JobExecutor, JobResponse } from "#src/matrix/executor/job-executor.ts";
import { RefreshJob } from "#src/matrix/jobs/refresh-job.ts";
import type { RenewToken } from "./credentials.ts";
import { RefreshRefusedError } from "./refresh-refused-error.ts";

/**
 * Renews tokens with `/refresh`.
 *
 * @param executor  one without a token: a 401 here must not lead to a refresh
 */
export function renewWithRefresh(executor: JobExecutor): RenewToken {
  return async ({ serverUrl }, refreshToken) => {
    const response = await executor.submit(new RefreshJob({ serverUrl, refreshToken }));
    if (isRefusal(response)) throw new RefreshRefusedError();
    return unwrap(response);
  };
}

/** An account may be unlocked again; a page without an errcode comes from something between us and the server. */
function isRefusal({ statusCode, errorCode }: JobResponse<unknown>): boolean {
  const isAnswer = statusCode >= 400 && statusCode < 500 && errorCode !== String(statusCode);
  return isAnswer && statusCode !== 429 && errorCode !== "M_USER_LOCKED";
}
