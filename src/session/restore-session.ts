import { StorageError } from "#src/storage/storage-error.ts";
import type { SessionSurroundings } from "./begin-session.ts";
import { Credentials } from "./credentials.ts";

/**
 * The session that was under way on this device when the page was left. Does not wait for the network: the
 * first request gets an access token. Rejects with `StorageError` if the device's storage cannot be used.
 */
export async function restoreSession(surroundings: SessionSurroundings): Promise<Credentials | undefined> {
  const stored = await surroundings.store.current().catch(unlessUnreadable);
  if (stored === undefined) return undefined;
  const { kind, token, issuedAt } = stored.kept;
  const known = kind === "access" ? { accessToken: { token, issuedAt } } : {};
  return new Credentials(stored.record, { ...surroundings, ...known });
}

/** What cannot be decrypted is as good as gone. */
function unlessUnreadable(error: unknown): undefined {
  if (error instanceof StorageError && error.code === "unreadable") return;
  throw error;
}
