import { type MatrixError, unwrap } from "#src/matrix/executor/errors.ts";
import type { BaseJob } from "#src/matrix/jobs/base-job.ts";
import type { Session } from "#src/session/session.ts";
import { InviteError } from "./invite-error.ts";

/** Sends a job once: what `unwrap` throws, or nothing when the server said yes. */
export async function failureOf({ access }: Session, job: BaseJob<unknown>): Promise<unknown> {
  try {
    unwrap(await access.executor.submit(job));
    return undefined;
  } catch (error) {
    return error;
  }
}

/** What a refusal means before which nothing was done; a refusal for now, with the time from which it can be tried again. */
export function refusal(cause: MatrixError): InviteError {
  if (cause.errcode !== "M_LIMIT_EXCEEDED") return new InviteError("refused", { cause });
  const wait = cause.retryAfterMs;
  return new InviteError("limited", {
    cause,
    ...(wait === undefined ? {} : { retryAt: Date.now() + wait }),
  });
}
