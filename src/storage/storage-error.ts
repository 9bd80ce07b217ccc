/**
 * Why this device's storage did not do what was asked.
 *
 * - `unavailable`: there is none (private window, blocked by the browser's settings, page without https)
 * - `blocked`: another tab holds an older version of the database open
 * - `outdated`: another tab has a newer version of the app: this page must be loaded again
 * - `full`: no room left on the device
 * - `unreadable`: what was stored cannot be decrypted or is gone
 * - `failed`: anything else
 */
export type StorageErrorCode = "unavailable" | "blocked" | "outdated" | "full" | "unreadable" | "failed";

export class StorageError extends Error {
  override readonly name = "StorageError";
  readonly code: StorageErrorCode;

  constructor(code: StorageErrorCode, options?: ErrorOptions) {
    super(`Storage: ${code}`, options);
    this.code = code;
  }

  /** The error as a `StorageError`, whatever the browser threw. */
  static from(error: unknown): StorageError {
    if (error instanceof StorageError) return error;
    const name = error instanceof Error || error instanceof DOMException ? error.name : "";
    return new StorageError(CODES.get(name) ?? "failed", { cause: error });
  }
}

const CODES = new Map<string, StorageErrorCode>([
  ["SecurityError", "unavailable"],
  ["VersionError", "outdated"],
  ["QuotaExceededError", "full"],
  ["OperationError", "unreadable"],
]);
