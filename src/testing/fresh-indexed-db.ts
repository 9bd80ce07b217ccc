import * as fake from "fake-indexeddb";

/** Gives the test an empty IndexedDB of its own, in place of the browser's. */
export function freshIndexedDb(): void {
  Object.assign(globalThis, fake, { indexedDB: new fake.IDBFactory() });
}
