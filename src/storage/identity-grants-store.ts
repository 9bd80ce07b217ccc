import type { UserId } from "#src/matrix/ids.ts";
import type { DatabaseAccess } from "./database.ts";
import { seal, unseal, type SealedText } from "./sealed-text.ts";

const STORE = "identity-grants";

/** A person's consent to use one identity server, and the token that it gave. */
export interface IdentityGrant {
  readonly userId: UserId;
  readonly baseUrl: string;
  /** Milliseconds by this device's clock. */
  readonly agreedAt: number;
  readonly token?: string;
}

interface GrantRow extends Omit<IdentityGrant, "token"> {
  readonly sealed?: SealedText;
}

/** The consents that were given on this device, by user and identity server; tokens encrypted. Rejects with `StorageError`. */
export class IdentityGrantsStore {
  readonly #database: DatabaseAccess;

  constructor(database: DatabaseAccess) {
    this.#database = database;
  }

  async put({ token, ...grant }: IdentityGrant): Promise<void> {
    const row: GrantRow =
      token === undefined ? grant : { ...grant, sealed: await seal(this.#database, token, purposeOf(grant)) };
    await this.#database.run((open) => open.put(STORE, row));
  }

  /** The consent, if it was given; without its token when that one can no longer be read. */
  async get(userId: UserId, baseUrl: string): Promise<IdentityGrant | undefined> {
    const row = await this.#database.run((open): Promise<GrantRow | undefined> =>
      open.get(STORE, [userId, baseUrl]),
    );
    if (row?.sealed === undefined) return row;
    const { sealed, ...grant } = row;
    const token = await unseal(this.#database, sealed, purposeOf(grant)).catch(() => undefined);
    return token === undefined ? grant : { ...grant, token };
  }

  async forget(userId: UserId, baseUrl: string): Promise<void> {
    await this.#database.run((open) => open.delete(STORE, [userId, baseUrl]));
  }
}

function purposeOf({ userId, baseUrl }: { userId: UserId; baseUrl: string }): string {
  return `identity-grant ${userId} ${baseUrl}`;
}
