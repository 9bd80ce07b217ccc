import { openDB } from "idb";
import { vi } from "vitest";

/** The nth write to the device's runs and rows from now on, from 0, fails: the tab dies there, or the device is full. */
export function failNthWrite(nth: number): { readonly restore: () => void } {
  let writes = 0;
  const spies = (["put", "add"] as const).map((method) => {
    const write = Reflect.get(IDBObjectStore.prototype, method);
    return vi.spyOn(IDBObjectStore.prototype, method).mockImplementation(function (
      this: IDBObjectStore,
      value: unknown,
    ) {
      const counts = this.name === "runs" || this.name === "rows";
      if (counts && writes++ === nth) throw new DOMException("full", "QuotaExceededError");
      return write.call(this, value);
    });
  });
  return {
    restore: () => {
      for (const spy of spies) spy.mockRestore();
    },
  };
}

/** All runs and rows of the device, as they are on its disk. */
export async function readStored(): Promise<{ readonly runs: unknown[]; readonly rows: unknown[] }> {
  const database = await openDB("usher");
  const stored = { runs: await database.getAll("runs"), rows: await database.getAll("rows") };
  database.close();
  return stored;
}
