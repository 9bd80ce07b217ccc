import type { HomeserverAccess } from "#src/matrix/homeserver-access.ts";
import type { GrantedIdentityServer } from "#src/matrix/identity/identity-server-error.ts";
import type { RoomReader } from "#src/matrix/sync/room-reader.ts";
import type { RoomStore } from "#src/matrix/sync/room-store.ts";
import type { SyncLoop } from "#src/matrix/sync/sync-loop.ts";
import type { AddressesStore } from "#src/storage/addresses-store.ts";
import type { HomeserversStore } from "#src/storage/homeservers-store.ts";
import type { OutboxStore } from "#src/storage/outbox-store.ts";

/** What the outbox needs of a session. */
export interface OutboxPorts {
  readonly access: HomeserverAccess;
  readonly store: RoomStore;
  readonly reader: RoomReader;
  readonly loop: SyncLoop;
  readonly identity: IdentityServers;
  readonly addresses: AddressesStore;
  readonly kept: OutboxStore;
  readonly homeservers: HomeserversStore;
  /** Missing where the browser has none: then two tabs are kept apart by the store alone. */
  readonly locks?: Locks | undefined;
  /** Whether the homeserver has ended the session: it takes no token any more. */
  readonly isSignedOut: () => boolean;
  /** Aborts when the session ends. */
  readonly ended: AbortSignal;
}

/** Whether and which identity server may be used. */
interface IdentityServers {
  /**
   * Rejects with `IdentityGrantError`, `IdentityServerError` or the errors of `unwrap`.
   * @param options.ask  whether the person is there to be asked for their consent
   */
  obtain(options: { ask: boolean }): Promise<GrantedIdentityServer>;
  /** Whether it is the one to be used, as account data says now. */
  isChosen(baseUrl: string): boolean;
}

/** The browser's Web Locks, as far as they are used here. */
interface Locks {
  request(
    name: string,
    options: { readonly signal?: AbortSignal; readonly steal?: boolean },
    work: () => Promise<void>,
  ): Promise<void>;
}
