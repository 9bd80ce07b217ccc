import * as oauth from "oauth4webapi";
import type { JobExecutor } from "#src/matrix/executor/job-executor.ts";
import { isToken } from "#src/matrix/jobs/job-request.ts";
import type { AuthorizationServer } from "./authorization-server.ts";
import type { ClientMetadata } from "./client-metadata.ts";
import { fetchByJob } from "./fetch-by-job.ts";
import type { OAuthClient } from "./oauth-client.ts";
import { OAuthError } from "./oauth-error.ts";

export {
  generateRandomCodeVerifier as randomVerifier,
  generateRandomState as randomState,
} from "oauth4webapi";

export interface OAuthTokens {
  readonly accessToken: string;
  readonly refreshToken: string | undefined;
  readonly expiresInMs: number | undefined;
  /** What was granted, where the server says it. */
  readonly scope: string | undefined;
}

/** A sign-in that went out to the OAuth server. */
export interface OAuthRequest {
  readonly client: OAuthClient;
  readonly namesItself: boolean;
  readonly redirectUri: string;
  readonly state: string;
  readonly verifier: string;
}

/** Makes Usher known to an OAuth server: the client id. Like all here it rejects with `OAuthError` or as `fetchByJob`. */
export async function registerClient(
  { issuer, registrationEndpoint }: AuthorizationServer,
  metadata: ClientMetadata,
  executor: JobExecutor,
): Promise<string> {
  const server = { issuer, registration_endpoint: registrationEndpoint };
  const { client_id: clientId } = await understood(async () => {
    const response = await oauth.dynamicClientRegistrationRequest(server, { ...metadata }, by(executor));
    return oauth.processDynamicClientRegistrationResponse(response);
  });
  return clientId;
}

/** Where the person is sent. */
export async function authorizationUrl(
  endpoint: string,
  { client, redirectUri, state, verifier }: OAuthRequest,
  scope: string,
): Promise<string> {
  const url = new URL(endpoint);
  const parameters = {
    response_type: "code",
    response_mode: "fragment",
    client_id: client.clientId,
    redirect_uri: redirectUri,
    scope,
    state,
    code_challenge: await oauth.calculatePKCECodeChallenge(verifier),
    code_challenge_method: "S256",
  };
  for (const [name, value] of Object.entries(parameters)) url.searchParams.set(name, value);
  return url.href;
}

/** Tokens for what the person brought back. Nothing is asked unless it is the answer of that server to that request. */
export function redeem(
  request: OAuthRequest,
  returned: URLSearchParams,
  executor: JobExecutor,
): Promise<OAuthTokens> {
  const { client, namesItself, redirectUri, state, verifier } = request;
  const server = {
    issuer: client.issuer,
    token_endpoint: client.tokenEndpoint,
    authorization_response_iss_parameter_supported: namesItself,
  };
  const self = { client_id: client.clientId };
  return understood(async () => {
    const answer = answerTo(() => oauth.validateAuthResponse(server, self, returned, state));
    const response = await oauth.authorizationCodeGrantRequest(
      server,
      self,
      oauth.None(),
      answer,
      redirectUri,
      verifier,
      by(executor),
    );
    return tokensOf(await oauth.processAuthorizationCodeResponse(server, self, response));
  });
}

/** Other tokens for a refresh token, which may be used up by it. */
export function renew(
  client: OAuthClient,
  refreshToken: string,
  executor: JobExecutor,
): Promise<OAuthTokens> {
  const server = { issuer: client.issuer, token_endpoint: client.tokenEndpoint };
  const self = { client_id: client.clientId };
  return understood(async () => {
    const response = await oauth.refreshTokenGrantRequest(
      server,
      self,
      oauth.None(),
      refreshToken,
      by(executor),
    );
    return tokensOf(await oauth.processRefreshTokenResponse(server, self, response));
  });
}

/** Ends the session that a refresh token belongs to. Of an access token that has run out nothing would end. */
export function revoke(client: OAuthClient, refreshToken: string, executor: JobExecutor): Promise<void> {
  const server = { issuer: client.issuer, revocation_endpoint: client.revocationEndpoint };
  const options = { ...by(executor), additionalParameters: { token_type_hint: "refresh_token" } };
  return understood(async () => {
    const self = { client_id: client.clientId };
    const response = await oauth.revocationRequest(server, self, oauth.None(), refreshToken, options);
    await oauth.processRevocationResponse(response);
  });
}

/** Which addresses are safe was looked at when they came. */
function by(executor: JobExecutor) {
  return { [oauth.customFetch]: fetchByJob(executor), [oauth.allowInsecureRequests]: true };
}

function tokensOf(answer: oauth.TokenEndpointResponse): OAuthTokens {
  if (!isToken(answer.access_token) || answer.token_type !== "bearer") throw new OAuthError("odd-answer");
  return {
    accessToken: answer.access_token,
    refreshToken: answer.refresh_token,
    expiresInMs: answer.expires_in === undefined ? undefined : answer.expires_in * 1000,
    scope: answer.scope,
  };
}

function answerTo<Answer>(validate: () => Answer): Answer {
  try {
    return validate();
  } catch (error) {
    throw error instanceof oauth.OperationProcessingError ? new OAuthError("mixed-up") : error;
  }
}

/** The library's errors as ours: theirs hold answers, with tokens. */
async function understood<Answer>(work: () => Promise<Answer>): Promise<Answer> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof oauth.ResponseBodyError) throw new OAuthError("refused", error.error);
    if (error instanceof oauth.AuthorizationResponseError) throw new OAuthError("refused", error.error);
    if (error instanceof oauth.OperationProcessingError) throw new OAuthError("odd-answer");
    if (error instanceof oauth.UnsupportedOperationError) throw new OAuthError("odd-answer");
    throw error;
  }
}
