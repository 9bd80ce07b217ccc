import type { JobExecutor } from "#src/matrix/executor/job-executor.ts";
import type { HomeserverAccess } from "#src/matrix/homeserver-access.ts";
import { serverNameOf } from "#src/matrix/ids.ts";
import { RoomReader } from "#src/matrix/sync/room-reader.ts";
import { RoomStore } from "#src/matrix/sync/room-store.ts";
import { SyncLoop } from "#src/matrix/sync/sync-loop.ts";
import { AddressesStore } from "#src/storage/addresses-store.ts";
import type { Database } from "#src/storage/database.ts";
import { IdentityGrantsStore } from "#src/storage/identity-grants-store.ts";
import { PendingCountsStore } from "#src/storage/pending-counts-store.ts";
import { accessOf } from "./access.ts";
import type { Credentials } from "./credentials.ts";
import { IdentityGrants } from "./identity-grants.ts";
import { PendingCounts } from "./pending-counts.ts";

/** Somebody signed in on this device, and all that lives as long as that. */
export interface Session {
  readonly access: HomeserverAccess;
  /** The homeserver's name: what stands after the colon in the user id. */
  readonly serverName: string;
  readonly credentials: Credentials;
  readonly store: RoomStore;
  readonly reader: RoomReader;
  readonly loop: SyncLoop;
  readonly identity: IdentityGrants;
  readonly addresses: AddressesStore;
  readonly pendingCounts: PendingCounts;
}

/** What a session is made of. */
export interface SessionParts {
  readonly credentials: Credentials;
  readonly database: Database;
  /** One without a token, for the identity server. */
  readonly plain: JobExecutor;
  readonly fetch?: typeof globalThis.fetch;
  /** See `RetryingOptions`. */
  readonly waitsMs?: readonly number[];
}

/** A session that has not begun to sync. */
export function createSession({ credentials, database, plain, ...options }: SessionParts): Session {
  const access = accessOf(credentials, options);
  const store = new RoomStore();
  const reader = new RoomReader(access, store);
  return {
    access,
    serverName: serverNameOf(access.userId),
    credentials,
    store,
    reader,
    loop: new SyncLoop(access, (answer) => store.applySync(answer)),
    identity: new IdentityGrants({
      access,
      executor: plain,
      store,
      grants: new IdentityGrantsStore(database),
      wellKnown: credentials.record.wellKnownIdentityServer,
    }),
    addresses: new AddressesStore(database),
    pendingCounts: new PendingCounts(access.userId, {
      store,
      reader,
      kept: new PendingCountsStore(database),
    }),
  };
}
