import { vi } from "vitest";
import * as v from "valibot";

const rowShape = v.object({ rowId: v.number(), state: v.string() });

/** Rows that are to be written in such a state cannot be: the device is full. Restored with all mocks. */
export function failPuts(fails: (row: v.InferOutput<typeof rowShape>) => boolean): void {
  const put = Reflect.get(IDBObjectStore.prototype, "put");
  vi.spyOn(IDBObjectStore.prototype, "put").mockImplementation(function (
    this: IDBObjectStore,
    value: unknown,
  ) {
    const row = v.safeParse(rowShape, value);
    if (this.name === "rows" && row.success && fails(row.output)) {
      throw new DOMException("full", "QuotaExceededError");
    }
    return put.call(this, value);
  });
}

/** Fails the first time only. */
export function once(fails: (row: v.InferOutput<typeof rowShape>) => boolean) {
  let isDone = false;
  return (row: v.InferOutput<typeof rowShape>) => {
    const isFirst = !isDone && fails(row);
    isDone ||= isFirst;
    return isFirst;
  };
}
