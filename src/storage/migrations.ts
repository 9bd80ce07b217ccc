import type { IDBPDatabase } from "idb";

export type Migration = (database: IDBPDatabase) => void;

/**
 * Step n leads from version n to version n + 1. A step that was released is never changed: what is
 * different now is a further step.
 */
export const MIGRATIONS: readonly Migration[] = [
  (database) => {
    database.createObjectStore("keys", { keyPath: "id" });
    database.createObjectStore("credentials", { keyPath: "userId" });
    const addresses = database.createObjectStore("addresses", { keyPath: ["userId", "txnId"] });
    addresses.createIndex("by-room", ["userId", "roomId"]);
    database.createObjectStore("identity-grants", { keyPath: ["userId", "baseUrl"] });
    database.createObjectStore("pending-counts", { keyPath: ["userId", "roomId"] });
  },
  (database) => {
    database.createObjectStore("runs", { keyPath: "runId" }).createIndex("by-user", "userId");
    const rows = database.createObjectStore("rows", { keyPath: ["runId", "rowId"] });
    rows.createIndex("by-state", ["runId", "state", "lane", "rowId"]);
    rows.createIndex("by-address", ["userId", "roomId", "address"]);
    database.createObjectStore("paces", { keyPath: ["userId", "lane"] });
    database.createObjectStore("senders", { keyPath: ["userId", "roomId"] });
  },
  (database) => {
    database.createObjectStore("drafts", { keyPath: ["userId", "roomId"] });
    database.createObjectStore("draft-texts", { keyPath: ["userId", "roomId", "id"] });
  },
  (database) => {
    database.createObjectStore("homeservers", { keyPath: "serverUrl" });
  },
];
