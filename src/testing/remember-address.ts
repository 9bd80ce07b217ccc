import type { RememberedAddress } from "#src/storage/addresses-store.ts";
import { Database } from "#src/storage/database.ts";

/** Has the device remember an address, as the outbox does when an invitation goes out. */
export async function rememberAddress(remembered: RememberedAddress): Promise<void> {
  const database = new Database();
  await database.run((open) => open.put("addresses", remembered));
  await database.close();
}
