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

/** A refusal for now, with the time from which it can be tried again; nothing where it is not one. */
export function limited(failure: MatrixError): InviteError | undefined {
  if (failure.errcode !== "M_LIMIT_EXCEEDED") return undefined;
  const wait = failure.retryAfterMs;
  return new InviteError("limited", {
    cause: failure,
    ...(wait === undefined ? {} : { retryAt: Date.now() + wait }),
  });
}
