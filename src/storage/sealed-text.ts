import type { DatabaseAccess } from "./database.ts";
import { deviceKey } from "./keys-store.ts";
import { StorageError } from "./storage-error.ts";

/**
 * A secret as it lies in the database: encrypted with this device's key. It keeps copies of the disk safe,
 * not a page that was taken over: that one can ask for the decryption just as we do.
 */
export interface SealedText {
  readonly iv: Uint8Array<ArrayBuffer>;
  readonly data: ArrayBuffer;
}

/** Encrypts `text`. It can be read again only for the same `purpose`, so records cannot be swapped. */
export async function seal(database: DatabaseAccess, text: string, purpose: string): Promise<SealedText> {
  const key = await deviceKey(database);
  const iv = crypto.getRandomValues(new Uint8Array(12));
  try {
    const data = await crypto.subtle.encrypt(algorithm(iv, purpose), key, new TextEncoder().encode(text));
    return { iv, data };
  } catch (error) {
    throw StorageError.from(error);
  }
}

/** Rejects with `unreadable` when the device's key is another one, or the purpose. */
export async function unseal(database: DatabaseAccess, sealed: SealedText, purpose: string): Promise<string> {
  const key = await deviceKey(database);
  try {
    return new TextDecoder().decode(
      await crypto.subtle.decrypt(algorithm(sealed.iv, purpose), key, sealed.data),
    );
  } catch (error) {
    throw new StorageError("unreadable", { cause: error });
  }
}

function algorithm(iv: Uint8Array<ArrayBuffer>, purpose: string): AesGcmParams {
  return { name: "AES-GCM", iv, additionalData: new TextEncoder().encode(purpose) };
}
