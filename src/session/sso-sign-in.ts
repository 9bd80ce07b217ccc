import type { JobExecutor } from "#src/matrix/executor/job-executor.ts";
import { encodeQuery, pathSegment } from "#src/matrix/jobs/job-request.ts";
import type { PendingSso } from "#src/storage/pending-sign-ins.ts";
import type { SessionSurroundings } from "./begin-session.ts";
import type { Credentials } from "./credentials.ts";
import { SignInError } from "./sign-in-error.ts";
import { logIn } from "./sign-in.ts";

/**
 * Where a person is sent to sign in at somebody that the homeserver trusts.
 * https://spec.matrix.org/v1.19/client-server-api/#get_matrixclientv3loginssoredirect
 */
export function ssoUrl(p: { serverUrl: string; origin: string; state: string; providerId?: string }): string {
  const provider = p.providerId === undefined ? "" : `/${pathSegment("providerId", p.providerId)}`;
  const redirectUrl = `${p.origin}/sign-in${encodeQuery([["state", p.state]])}`;
  const query = encodeQuery([["redirectUrl", redirectUrl]]);
  return `${p.serverUrl}/_matrix/client/v3/login/sso/redirect${provider}${query}`;
}

/** Signs in with what the person brought back. Rejects with `SignInError`. */
export async function finishSso(
  { server, deviceId }: PendingSso,
  parameters: URLSearchParams,
  executor: JobExecutor,
  surroundings: SessionSurroundings,
): Promise<Credentials> {
  const loginToken = parameters.get("loginToken");
  if (loginToken === null) throw new SignInError("stale");
  try {
    return await logIn({ server, proof: { loginToken }, deviceId, executor }, surroundings);
  } catch (error) {
    // There is no password that could be wrong.
    const isOld = error instanceof SignInError && error.code === "wrong-password";
    throw isOld ? new SignInError("too-late", error.cause) : error;
  }
}
