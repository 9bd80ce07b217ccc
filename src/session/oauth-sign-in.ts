import { unwrap } from "#src/matrix/executor/errors.ts";
import type { JobExecutor } from "#src/matrix/executor/job-executor.ts";
import { GetTokenOwnerJob } from "#src/matrix/jobs/get-token-owner-job.ts";
import type { AuthorizationServer } from "#src/matrix/oauth/authorization-server.ts";
import { clientMetadata } from "#src/matrix/oauth/client-metadata.ts";
import { OAuthError } from "#src/matrix/oauth/oauth-error.ts";
import {
  authorizationUrl,
  randomVerifier,
  redeem,
  registerClient,
  revoke,
  type OAuthTokens,
} from "#src/matrix/oauth/oauth-requests.ts";
import type { SessionRecord } from "#src/storage/credentials-store.ts";
import type { PendingOAuth } from "#src/storage/pending-sign-ins.ts";
import { beginSession, type SessionSurroundings } from "./begin-session.ts";
import type { Credentials } from "./credentials.ts";
import { SignInError } from "./sign-in-error.ts";

const API_SCOPE = "urn:matrix:client:api:*";

/** Which device id may stand in a scope. https://spec.matrix.org/v1.19/client-server-api/#device-id-allocation */
const FITS_SCOPE = /^[\w.~-]{10,}$/u;
/** 32 of them, none like another. */
const LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";

/**
 * Registers anew and says where to send the person, and what to know again when they come back. Rejects with
 * `SignInError`.
 */
export async function beginOAuth(
  p: { oauth: AuthorizationServer; origin: string; state: string; deviceId: string | undefined },
  executor: JobExecutor,
): Promise<{ url: string; pending: Omit<PendingOAuth, "server" | "returnTo" | "startedAt"> }> {
  const { oauth, state } = p;
  const metadata = clientMetadata(p.origin);
  if (metadata === undefined) throw new SignInError("bad-origin");
  const clientId = await registerClient(oauth, metadata, executor).catch((error: unknown) => {
    const isRefusal = error instanceof OAuthError && error.code === "refused";
    throw isRefusal ? new SignInError("not-registered", error) : SignInError.from(error);
  });
  const { issuer, tokenEndpoint, revocationEndpoint, namesItself } = oauth;
  const client = { issuer, clientId, tokenEndpoint, revocationEndpoint };
  const [redirectUri] = metadata.redirect_uris;
  const verifier = randomVerifier();
  const deviceId = p.deviceId !== undefined && FITS_SCOPE.test(p.deviceId) ? p.deviceId : newDeviceId();
  const scope = `${API_SCOPE} urn:matrix:client:device:${deviceId}`;
  const request = { client, namesItself, redirectUri, state, verifier };
  const url = await authorizationUrl(oauth.authorizationEndpoint, request, scope);
  return { url, pending: { kind: "oauth", deviceId, client, namesItself, redirectUri, verifier } };
}

/**
 * Signs in with what the person brought back. Rejects with `SignInError`, and leaves no session behind then.
 *
 * @param reader  an executor that repeats reads
 */
export async function finishOAuth(
  pending: PendingOAuth & { readonly state: string },
  parameters: URLSearchParams,
  { plain, reader }: { plain: JobExecutor; reader: JobExecutor },
  surroundings: SessionSurroundings,
): Promise<Credentials> {
  const { client, server } = pending;
  const asked = (surroundings.now ?? Date.now)();
  const tokens = await redeem(pending, parameters, plain).catch(fail);
  try {
    const owner = await ownerOf(tokens, server.baseUrl, reader);
    const identityServer = server.wellKnownIdentityServer;
    const record: SessionRecord = {
      userId: owner.userId,
      deviceId: owner.deviceId ?? pending.deviceId,
      serverUrl: server.baseUrl,
      ...(identityServer === undefined ? {} : { wellKnownIdentityServer: identityServer }),
      oauth: client,
    };
    return await beginSession(record, tokens, asked, surroundings);
  } catch (error) {
    // Nobody would ever use it, and it would stand in the person's list.
    if (tokens.refreshToken !== undefined)
      await revoke(client, tokens.refreshToken, plain).catch(() => undefined);
    return fail(error);
  }
}

async function ownerOf({ accessToken, scope }: OAuthTokens, serverUrl: string, executor: JobExecutor) {
  if (scope?.split(" ").includes(API_SCOPE) === false) throw new OAuthError("refused", "insufficient_scope");
  return unwrap(await executor.submit(new GetTokenOwnerJob({ serverUrl, accessToken })));
}

function newDeviceId(): string {
  return Array.from(
    crypto.getRandomValues(new Uint8Array(12)),
    (byte) => LETTERS[byte % LETTERS.length],
  ).join("");
}

function fail(error: unknown): never {
  throw SignInError.from(error);
}
