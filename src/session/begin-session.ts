import type { CredentialsStore, KeptToken, SessionRecord } from "#src/storage/credentials-store.ts";
import { StorageError } from "#src/storage/storage-error.ts";
import { Credentials, expiry, type CredentialsOptions, type RenewedToken } from "./credentials.ts";

/** What a session needs from around it. */
export type SessionSurroundings = Pick<CredentialsOptions, "store" | "renew" | "locks" | "now">;

/**
 * Begins a session on this device with the tokens that a server gave. If the device cannot store it, it lives as long
 * as the page: `credentials.unstored` tells.
 *
 * @param asked  when the server was asked for them: milliseconds by this device's clock
 */
export async function beginSession(
  record: SessionRecord,
  { accessToken: token, refreshToken, expiresInMs }: RenewedToken,
  asked: number,
  surroundings: SessionSurroundings,
): Promise<Credentials> {
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

async function isStored(store: CredentialsStore, record: SessionRecord, kept: KeptToken): Promise<boolean> {
  try {
    await store.begin(record, kept);
    return true;
  } catch (error) {
    if (error instanceof StorageError) return false;
    throw error;
  }
}
