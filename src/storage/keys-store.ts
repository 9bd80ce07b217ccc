import type { DatabaseAccess } from "./database.ts";
import { StorageError } from "./storage-error.ts";

const STORE = "keys";
const ID = "device";

interface KeyRecord {
  readonly id: typeof ID;
  readonly key: CryptoKey;
}

/**
 * The key that secrets on this device are encrypted with; made at the first use. Its bytes can be read by
 * nobody, this page included.
 */
export async function deviceKey(database: DatabaseAccess): Promise<CryptoKey> {
  const known = await database.run((open): Promise<KeyRecord | undefined> => open.get(STORE, ID));
  return known === undefined ? keep(database, await generate()) : known.key;
}

async function generate(): Promise<CryptoKey> {
  if (globalThis.crypto?.subtle === undefined) throw new StorageError("unavailable");
  return crypto.subtle.generateKey({ name: "AES-GCM", length: 256 }, false, ["encrypt", "decrypt"]);
}

/** Of two tabs that made a key at the same time, both go on with the one that was stored first. */
async function keep(database: DatabaseAccess, key: CryptoKey): Promise<CryptoKey> {
  return database.run(async (open) => {
    const transaction = open.transaction(STORE, "readwrite");
    const first: KeyRecord | undefined = await transaction.store.get(ID);
    if (first === undefined) await transaction.store.put({ id: ID, key } satisfies KeyRecord);
    await transaction.done;
    return first?.key ?? key;
  });
}
