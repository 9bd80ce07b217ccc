import type { HomeserverAccess } from "#src/matrix/homeserver-access.ts";
import { acceptedTerms } from "#src/matrix/identity/terms.ts";
import { GetAccountDataJob } from "#src/matrix/jobs/get-account-data-job.ts";
import { SetAccountDataJob } from "#src/matrix/jobs/set-account-data-job.ts";
import type { RoomStore } from "#src/matrix/sync/room-store.ts";

const TYPE = "m.accepted_terms";

/**
 * Which documents of identity servers the person has accepted, in this client or another one of theirs.
 * https://spec.matrix.org/v1.19/client-server-api/#maccepted_terms
 */
export class AcceptedTerms {
  readonly #access: HomeserverAccess;
  readonly #store: RoomStore;
  /** Accepted here: the sync tells it later. */
  readonly #here = new Set<string>();

  constructor(access: HomeserverAccess, store: RoomStore) {
    this.#access = access;
    this.#store = store;
  }

  urls(): ReadonlySet<string> {
    return new Set([...acceptedTerms(this.#store.accountData.get().get(TYPE)), ...this.#here]);
  }

  /** Writes it down for the person's other clients. Where that fails, those ask again, and so does the next visit. */
  async add(urls: readonly string[]): Promise<void> {
    for (const url of urls) this.#here.add(url);
    const { executor } = this.#access;
    const read = await executor.submit(new GetAccountDataJob({ ...this.#access, type: TYPE }));
    // What is there and could not be read is not to be overwritten.
    if (!read.success && read.statusCode !== 404) return;
    const accepted = [...new Set([...acceptedTerms(read.result), ...urls])];
    const content = { ...read.result, accepted };
    await executor.submit(new SetAccountDataJob({ ...this.#access, type: TYPE, content }));
  }
}
