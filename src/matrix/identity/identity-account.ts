import { unwrap } from "#src/matrix/executor/errors.ts";
import type { HomeserverAccess } from "#src/matrix/homeserver-access.ts";
import { GetAccountJob } from "#src/matrix/jobs/get-account-job.ts";
import { GetTermsJob, type TermsPolicies } from "#src/matrix/jobs/get-terms-job.ts";
import { PostTermsJob } from "#src/matrix/jobs/post-terms-job.ts";
import { PingV2Job } from "#src/matrix/jobs/ping-v2-job.ts";
import { RegisterAccountJob } from "#src/matrix/jobs/register-account-job.ts";
import { RequestOpenIdTokenJob } from "#src/matrix/jobs/request-open-id-token-job.ts";
import {
  IdentityServerError,
  unwrapIdentity,
  type IdentityAccess,
  type IdentityServer,
} from "./identity-server-error.ts";

/**
 * Registers with an identity server, which learns by it who the person is: only after they agreed. Resolves
 * to its token. Rejects with `IdentityServerError`, or with those of `unwrap` if the homeserver failed.
 * https://spec.matrix.org/v1.19/identity-service-api/#authentication
 */
export async function openIdentityAccount(
  homeserver: HomeserverAccess,
  server: IdentityServer,
): Promise<string> {
  const openIdToken = unwrap(await homeserver.executor.submit(new RequestOpenIdTokenJob({ ...homeserver })));
  const job = new RegisterAccountJob({ idServerUrl: server.baseUrl, openIdToken });
  return unwrapIdentity(await server.executor.submit(job)).token;
}

/**
 * Whether the identity server would work for us now. The homeserver tells nothing of this, its every failure
 * there is a bare 500: so it is asked before an invitation. Rejects with `IdentityServerError`.
 */
export async function checkIdentityAccount(access: IdentityAccess): Promise<"good" | "token" | "terms"> {
  const job = new GetAccountJob({ idServerUrl: access.baseUrl, idAccessToken: access.token });
  try {
    unwrapIdentity(await access.executor.submit(job));
    return "good";
  } catch (error) {
    if (error instanceof IdentityServerError && (error.code === "token" || error.code === "terms")) {
      return error.code;
    }
    throw error;
  }
}

/**
 * What an identity server wants to be agreed to, by policy; nothing if it has no terms. Learns nothing about
 * the person, so it may be asked before consent. Rejects with `IdentityServerError` also if there is none.
 */
export async function readTerms({ baseUrl, executor }: IdentityServer): Promise<TermsPolicies> {
  const [ping, terms] = await Promise.all([
    executor.submit(new PingV2Job({ idServerUrl: baseUrl })),
    executor.submit(new GetTermsJob({ idServerUrl: baseUrl })),
  ]);
  unwrapIdentity(ping);
  return terms.statusCode === 404 ? new Map() : unwrapIdentity(terms).policies;
}

/**
 * Accepts documents by their URLs, in the person's name: only after they did. Rejects with `IdentityServerError`,
 * `terms` where that was not all the server wants.
 */
export async function acceptTerms(access: IdentityAccess, urls: readonly string[]): Promise<void> {
  const job = new PostTermsJob({
    idServerUrl: access.baseUrl,
    idAccessToken: access.token,
    userAccepts: urls,
  });
  unwrapIdentity(await access.executor.submit(job));
  const state = await checkIdentityAccount(access);
  if (state !== "good") throw new IdentityServerError(state);
}
