import type { DiscoveredHomeserver } from "#src/matrix/discovery/discover-homeserver.ts";
import { unwrap } from "#src/matrix/executor/errors.ts";
import type { JobExecutor } from "#src/matrix/executor/job-executor.ts";
import { LoginJob } from "#src/matrix/jobs/login-job.ts";
import type { CredentialsStore, KeptToken, SessionRecord } from "#src/storage/credentials-store.ts";
import { StorageError } from "#src/storage/storage-error.ts";
import { Credentials, expiry, type CredentialsOptions } from "./credentials.ts";
import { SignInError } from "./sign-in-error.ts";

/** What a session needs from around it. */
export type SessionSurroundings = Pick<CredentialsOptions, "store" | "renew" | "locks" | "now">;

export interface PasswordSignIn {
  readonly server: DiscoveredHomeserver;
  /** A localpart or a full user id. */
  readonly user: string;
  readonly password: string;
  /** One without a token. */
  readonly executor: JobExecutor;
}

/**
 * Signs in with a password and begins a session on this device. If the device cannot store it, it lives as
 * long as the page: `credentials.unstored` tells. Rejects with `SignInError`.
 * https://spec.matrix.org/v1.19/client-server-api/#post_matrixclientv3login
 */
export async function signInWithPassword(
  { server, user, password, executor }: PasswordSignIn,
  surroundings: SessionSurroundings,
): Promise<Credentials> {
  const asked = (surroundings.now ?? Date.now)();
  const deviceId = await rememberedDevice(surroundings.store, user.trim(), server.baseUrl);
  const login = new LoginJob({
    serverUrl: server.baseUrl,
    user: user.trim(),
    password,
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
  const { accessToken: token, refreshToken, expiresInMs } = answer;
  const kept: KeptToken =
    refreshToken === undefined
      ? { kind: "access", token, issuedAt: asked }
      : { kind: "refresh", token: refreshToken, issuedAt: asked };
  return new Credentials(record, {
    ...surroundings,
    accessToken: { token, issuedAt: asked, ...expiry(asked, expiresInMs) },
    ...((await isStored(surroundings.store, record, kept)) ? {} : { unstored: kept }),
  });
}

/** The device that this user had here before: the same again is no further session in the person's list. */
async function rememberedDevice(store: CredentialsStore, user: string, serverUrl: string) {
  const records = await store.remembered().catch(() => []);
  const isTheirs = ({ userId }: SessionRecord) => userId === user || userId.startsWith(`@${user}:`);
  return records.find((record) => record.serverUrl === serverUrl && isTheirs(record))?.deviceId;
}

async function isStored(store: CredentialsStore, record: SessionRecord, kept: KeptToken): Promise<boolean> {
  try {
    await store.begin(record, kept);
    return true;
  } catch (error) {
    if (error instanceof StorageError) return false;
    throw error;
  }
}

function fail(error: unknown): never {
  throw SignInError.from(error);
}
