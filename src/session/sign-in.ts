import type { DiscoveredHomeserver } from "#src/matrix/discovery/discover-homeserver.ts";
import { unwrap } from "#src/matrix/executor/errors.ts";
import type { JobExecutor } from "#src/matrix/executor/job-executor.ts";
import { LoginJob, type LoginProof } from "#src/matrix/jobs/login-job.ts";
import type { SessionRecord } from "#src/storage/credentials-store.ts";
import { beginSession, type SessionSurroundings } from "./begin-session.ts";
import type { Credentials } from "./credentials.ts";
import { rememberedDevice } from "./remembered-device.ts";
import { SignInError } from "./sign-in-error.ts";

/** Where one signs in. */
export type SignInServer = Omit<DiscoveredHomeserver, "flows">;

export interface PasswordSignIn {
  readonly server: SignInServer;
  /** A localpart or a full user id. */
  readonly user: string;
  readonly password: string;
  /** One without a token. */
  readonly executor: JobExecutor;
}

/**
 * Signs in with a password and begins a session on this device, as `beginSession`. Rejects with `SignInError`.
 * https://spec.matrix.org/v1.19/client-server-api/#post_matrixclientv3login
 */
export async function signInWithPassword(
  { server, user, password, executor }: PasswordSignIn,
  surroundings: SessionSurroundings,
): Promise<Credentials> {
  const name = user.trim();
  const isTheirs = ({ userId }: SessionRecord) => userId === name || userId.startsWith(`@${name}:`);
  const deviceId = await rememberedDevice(surroundings.store, server.baseUrl, isTheirs);
  return logIn({ server, proof: { user: name, password }, deviceId, executor }, surroundings);
}

/** Signs in at the homeserver itself with whatever proves who it is. Rejects with `SignInError`. */
export async function logIn(
  p: { server: SignInServer; proof: LoginProof; deviceId: string | undefined; executor: JobExecutor },
  surroundings: SessionSurroundings,
): Promise<Credentials> {
  const { server, proof, deviceId, executor } = p;
  const asked = (surroundings.now ?? Date.now)();
  const login = new LoginJob({
    serverUrl: server.baseUrl,
    ...proof,
    initialDeviceDisplayName: "Usher",
    ...(deviceId === undefined ? {} : { deviceId }),
  });
  const answer = await executor.submit(login).then(unwrap).catch(fail);
  const identityServer = answer.identityServerUrl ?? server.wellKnownIdentityServer;
  const record: SessionRecord = {
    userId: answer.userId,
    deviceId: answer.deviceId,
    serverUrl: server.baseUrl,
    ...(identityServer === undefined ? {} : { wellKnownIdentityServer: identityServer }),
  };
  return beginSession(record, answer, asked, surroundings);
}

function fail(error: unknown): never {
  throw SignInError.from(error);
}
