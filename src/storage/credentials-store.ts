import type { UserId } from "#src/matrix/ids.ts";
import type { OAuthClient } from "#src/matrix/oauth/oauth-client.ts";
import type { DatabaseAccess } from "./database.ts";
import { seal, unseal, type SealedText } from "./sealed-text.ts";

const STORE = "credentials";

/** Who is signed in, and where: everything about a session but its secrets. */
export interface SessionRecord {
  readonly userId: UserId;
  readonly deviceId: string;
  readonly serverUrl: string;
  /** The identity server that `.well-known` or the answer to the sign-in names: a base URL. */
  readonly wellKnownIdentityServer?: string;
  /** Where its tokens are renewed and ended; missing: at the homeserver itself. */
  readonly oauth?: OAuthClient;
}

/** The one secret that is kept: the refresh token or, where the server gives none, the access token. */
export interface KeptToken {
  readonly kind: "refresh" | "access";
  readonly token: string;
  /** When the server was asked for it: milliseconds by this device's clock. */
  readonly issuedAt: number;
}

export interface StoredSession {
  readonly record: SessionRecord;
  readonly kept: KeptToken;
}

interface CredentialsRow extends SessionRecord {
  /** Missing once the session has ended: the device id is remembered all the same. */
  readonly kept?: {
    readonly kind: KeptToken["kind"];
    readonly issuedAt: number;
    readonly sealed: SealedText;
  };
  /** When the last token came of a session that has ended: milliseconds by this device's clock. */
  readonly lastAt?: number;
}

/** The session of this device. One user is signed in at a time; of others the device id is remembered. */
export class CredentialsStore {
  readonly #database: DatabaseAccess;

  constructor(database: DatabaseAccess) {
    this.#database = database;
  }

  /** Begins a session, and ends that of anybody else. */
  async begin(record: SessionRecord, kept: KeptToken): Promise<void> {
    const row = await this.#row(record, kept);
    await this.#database.run(async (open) => {
      const transaction = open.transaction(STORE, "readwrite", { durability: "strict" });
      const rows: CredentialsRow[] = await transaction.store.getAll();
      await Promise.all(rows.map((other) => transaction.store.put(withoutToken(other))));
      await transaction.store.put(row);
      await transaction.done;
    });
  }

  /** Puts a new token in the place of the old one: `false`, and nothing stored, if the session has ended meanwhile. */
  async replaceToken(record: SessionRecord, kept: KeptToken): Promise<boolean> {
    const row = await this.#row(record, kept);
    return this.#database.run(async (open) => {
      const transaction = open.transaction(STORE, "readwrite", { durability: "strict" });
      const before: CredentialsRow | undefined = await transaction.store.get(record.userId);
      const goesOn = before?.kept !== undefined && before.deviceId === record.deviceId;
      if (goesOn) await transaction.store.put(row);
      await transaction.done;
      return goesOn;
    });
  }

  /** The session that is under way. */
  async current(): Promise<StoredSession | undefined> {
    const rows = await this.#database.run((open): Promise<CredentialsRow[]> => open.getAll(STORE));
    const row = rows.find(({ kept }) => kept !== undefined);
    if (row?.kept === undefined) return undefined;
    const { kept } = row;
    const record = recordOf(row);
    const token = await unseal(this.#database, kept.sealed, purposeOf(record));
    return { record, kept: { kind: kept.kind, issuedAt: kept.issuedAt, token } };
  }

  /**
   * Ends the session whose token was refused, but remembers the device id: `false`, and nothing changed, if
   * a later token is there.
   */
  async end(record: SessionRecord, refused: KeptToken): Promise<boolean> {
    return this.#database.run(async (open) => {
      const transaction = open.transaction(STORE, "readwrite", { durability: "strict" });
      const row: CredentialsRow | undefined = await transaction.store.get(record.userId);
      const isLater = row?.kept !== undefined && row.kept.issuedAt > refused.issuedAt;
      if (row !== undefined && !isLater) await transaction.store.put(withoutToken(row));
      await transaction.done;
      return !isLater;
    });
  }

  /** All sessions that this device had since it was last wiped, also those that have ended; the last one first. */
  async remembered(): Promise<SessionRecord[]> {
    const rows = await this.#database.run((open): Promise<CredentialsRow[]> => open.getAll(STORE));
    return rows.toSorted((one, other) => lastAt(other) - lastAt(one)).map(recordOf);
  }

  async #row(record: SessionRecord, { kind, token, issuedAt }: KeptToken): Promise<CredentialsRow> {
    const sealed = await seal(this.#database, token, purposeOf(record));
    return { ...record, kept: { kind, issuedAt, sealed } };
  }
}

function purposeOf(record: SessionRecord): string {
  return `credentials ${record.serverUrl} ${record.userId} ${record.deviceId}`;
}

function recordOf({ kept: _kept, lastAt: _lastAt, ...record }: CredentialsRow): SessionRecord {
  return record;
}

function withoutToken(row: CredentialsRow): CredentialsRow {
  return row.kept === undefined ? row : { ...recordOf(row), lastAt: row.kept.issuedAt };
}

function lastAt(row: CredentialsRow): number {
  return row.kept?.issuedAt ?? row.lastAt ?? 0;
}
