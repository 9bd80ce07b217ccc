import { Outbox } from "#src/outbox/outbox.ts";
import { FetchExecutor } from "#src/matrix/executor/fetch-executor.ts";
import type { HomeserverAccess } from "#src/matrix/homeserver-access.ts";
import { serverNameOf } from "#src/matrix/ids.ts";
import { RoomReader } from "#src/matrix/sync/room-reader.ts";
import { RoomStore } from "#src/matrix/sync/room-store.ts";
import { SyncLoop } from "#src/matrix/sync/sync-loop.ts";
import { AddressesStore } from "#src/storage/addresses-store.ts";
import type { Database } from "#src/storage/database.ts";
import { DraftsStore } from "#src/storage/drafts-store.ts";
import { HomeserversStore } from "#src/storage/homeservers-store.ts";
import { IdentityGrantsStore } from "#src/storage/identity-grants-store.ts";
import { OutboxStore } from "#src/storage/outbox-store.ts";
import { PendingCountsStore } from "#src/storage/pending-counts-store.ts";
import { SessionDatabase } from "#src/storage/session-database.ts";
import { accessOf } from "./access.ts";
import type { Credentials } from "./credentials.ts";
import { IdentityGrants } from "./identity-grants.ts";
import { PendingCounts } from "./pending-counts.ts";

export type { DraftsStore, DraftSummary, StoredDraft } from "#src/storage/drafts-store.ts";

/** A list that nobody touched for so long is forgotten. */
const DRAFTS_KEPT_MS = 30 * 86_400_000;

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
  readonly outbox: Outbox;
  /** The lists that are prepared and not sent yet. */
  readonly drafts: DraftsStore;
  /** Begins to sync. Call it once. */
  run(): void;
  /** The end of all that is under way: nothing is sent, stored or asked any more. What is stored stays. */
  close(): void;
}

/** What a session is made of. */
export interface SessionParts {
  readonly credentials: Credentials;
  readonly database: Database;
  readonly fetch?: typeof globalThis.fetch;
  /** See `RetryingOptions`. */
  readonly waitsMs?: readonly number[];
}

/** A session that has not begun to sync. */
export function createSession({ credentials, database: whole, ...options }: SessionParts): Session {
  const end = new AbortController();
  const database = new SessionDatabase(whole, end.signal);
  const access = accessOf(credentials, options);
  // Without a token: the identity server is to see none of the homeserver.
  const identityExecutor = new FetchExecutor(options);
  const store = new RoomStore(access.userId);
  const reader = new RoomReader(access, store);
  const loop = new SyncLoop(access, (answer) => store.applySync(answer));
  const pendingCounts = new PendingCounts(access.userId, {
    store,
    reader,
    kept: new PendingCountsStore(database),
  });
  const addresses = new AddressesStore(database);
  const identity = new IdentityGrants({
    access,
    executor: identityExecutor,
    store,
    grants: new IdentityGrantsStore(database),
    wellKnown: credentials.record.wellKnownIdentityServer,
    ended: end.signal,
  });
  const outbox = new Outbox({
    access,
    store,
    reader,
    loop,
    identity,
    addresses,
    kept: new OutboxStore(database),
    homeservers: new HomeserversStore(database),
    locks: globalThis.navigator?.locks,
    isSignedOut: () => credentials.status.get().kind === "signed-out",
    ended: end.signal,
  });
  const drafts = new DraftsStore(database);
  return {
    access,
    serverName: serverNameOf(access.userId),
    credentials,
    store,
    reader,
    loop,
    identity,
    addresses,
    pendingCounts,
    outbox,
    drafts,
    run() {
      void loop.run();
      void pendingCounts.run(end.signal);
      // Where nothing can be kept there is nothing to go on with.
      void outbox.run().catch(() => undefined);
      void drafts.forgetBefore(Date.now() - DRAFTS_KEPT_MS).catch(() => undefined);
    },
    close() {
      end.abort();
      loop.stop();
      // What still holds on to this session is not to take it for one that is kept up to date.
      loop.status.set({ kind: "signed-out" });
      access.executor.dispose();
      identityExecutor.dispose();
      credentials.close();
    },
  };
}
