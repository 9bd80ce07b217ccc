import type { CredentialsStore, SessionRecord } from "#src/storage/credentials-store.ts";

/**
 * The id of the device that a person had here before at this homeserver: the same again is no further session in their
 * list. Who signs in on a page of the server is not known before: then it is the one that was used last.
 *
 * @param isTheirs  of whom it may be
 */
export async function rememberedDevice(
  store: CredentialsStore,
  serverUrl: string,
  isTheirs: (record: SessionRecord) => boolean = () => true,
): Promise<string | undefined> {
  const records = await store.remembered().catch(() => []);
  return records.find((record) => record.serverUrl === serverUrl && isTheirs(record))?.deviceId;
}
