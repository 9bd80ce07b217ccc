import { isJsonObject } from "#src/lib/json.ts";
import type { BaseJob } from "#src/matrix/jobs/base-job.ts";
import { noAnswer, type RawResponse } from "#src/matrix/jobs/job-response.ts";
import type { Send } from "./job-executor.ts";

export interface RefreshingOptions {
  /**
   * Gets another access token in place of one that the homeserver no longer takes. Several jobs may ask for
   * the same one at the same time: sharing a refresh that is under way is the callee's business, and so is
   * answering at once when `failedToken` was replaced before. `undefined`: there is no other, the session is
   * over (also for a token that is not this session's). Rejects when it cannot be known now.
   */
  refresh: (failedToken: string) => Promise<string | undefined>;
}

/**
 * Middleware that answers a 401 `M_UNKNOWN_TOKEN` with one refresh, and sends the same job with the new token.
 * That is safe for a POST as well: the 401 proves that nothing happened. What the second sending brings is the
 * answer. Leaves jobs for identity servers alone: they must never see the homeserver's token.
 * https://spec.matrix.org/v1.19/client-server-api/#refreshing-access-tokens
 */
export function refreshing({ refresh }: RefreshingOptions): (send: Send) => Send {
  return (send) => async (job, signal) => {
    const answer = await send(job, signal);
    const failedToken = tokenOf(job);
    if (failedToken === undefined || !isTokenRefused(answer)) return answer;
    let token: string | undefined;
    try {
      token = await refresh(failedToken);
    } catch {
      // A 401 would say that the session is over, which nobody knows. A write keeps it: it says "not done".
      return job.requestMethod === "GET" ? noAnswer("network") : answer;
    }
    return token === undefined ? answer : send(job.withAccessToken(token), signal);
  };
}

function isTokenRefused({ statusCode, body }: RawResponse): boolean {
  return statusCode === 401 && isJsonObject(body) && body["errcode"] === "M_UNKNOWN_TOKEN";
}

function tokenOf(job: BaseJob<unknown>): string | undefined {
  if (job.url.includes("/_matrix/identity/")) return undefined;
  return job.requestHeader["Authorization"]?.replace(/^Bearer /, "");
}
