import type { IDBPTransaction } from "idb";

/**
 * Does work within a transaction and waits until that has ended. What the work had written before it failed is
 * undone: left alone, a transaction keeps it. The work must do nothing but wait for the transaction, which ends
 * by itself as soon as it is idle.
 */
export async function allOrNothing<Result>(
  transaction: IDBPTransaction<unknown, string[], "readwrite">,
  work: (transaction: IDBPTransaction<unknown, string[], "readwrite">) => Promise<Result>,
): Promise<Result> {
  // Handled below: one that fails would else be reported as never caught.
  transaction.done.catch(() => undefined);
  try {
    const result = await work(transaction);
    await transaction.done;
    return result;
  } catch (error) {
    abort(transaction);
    throw error;
  }
}

function abort(transaction: IDBPTransaction<unknown, string[], "readwrite">): void {
  try {
    transaction.abort();
  } catch {
    // It has ended by itself, with nothing written.
  }
}
