import type { HomeserverAccess } from "#src/matrix/homeserver-access.ts";
import type { RoomReader } from "#src/matrix/sync/room-reader.ts";
import type { RoomStore } from "#src/matrix/sync/room-store.ts";
import type { SyncLoop } from "#src/matrix/sync/sync-loop.ts";
import type { IdentityGrants } from "./identity-grants.ts";

/** Somebody signed in on this device, and all that lives as long as that. */
export interface Session {
  readonly access: HomeserverAccess;
  /** The homeserver's name: what stands after the colon in the user id. */
  readonly serverName: string;
  readonly store: RoomStore;
  readonly reader: RoomReader;
  readonly loop: SyncLoop;
  readonly identity: IdentityGrants;
}
