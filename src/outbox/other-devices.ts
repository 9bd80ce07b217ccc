import type { ClientEvent } from "#src/matrix/events/client-event.ts";
import { readThirdPartyInvite } from "#src/matrix/events/m-room-third-party-invite.ts";
import type { RoomId } from "#src/matrix/ids.ts";
import { fits } from "./find-sent.ts";
import { hasTransactions } from "./has-transactions.ts";
import type { OutboxLedger } from "./outbox-ledger.ts";
import type { OutboxPorts } from "./outbox-ports.ts";

/**
 * Looks out for another device of the same person that sends the same list: an invitation of the person's own that
 * no request of this device made, and that looks like an address which waits here. Nobody can tell for certain, as
 * the room shows shortened addresses; so the run is marked, and goes on.
 */
export class OtherDevices {
  readonly #ports: OutboxPorts;
  readonly #ledger: OutboxLedger;
  readonly #roomId: RoomId;
  readonly #unsubscribe: () => void;
  /** The newest event that was looked at, "" for none; nothing until the room's past is known, which says nothing. */
  #lookedAt: string | undefined;

  constructor(ports: OutboxPorts, ledger: OutboxLedger, roomId: RoomId) {
    this.#ports = ports;
    this.#ledger = ledger;
    this.#roomId = roomId;
    this.#newEvents();
    this.#unsubscribe = ports.store.rooms.subscribe(() => void this.#look());
  }

  end(): void {
    this.#unsubscribe();
  }

  #newEvents(): readonly ClientEvent[] {
    const history = this.#ports.store.rooms.get().get(this.#roomId)?.history;
    const before = this.#lookedAt;
    this.#lookedAt = history?.status === "known" ? (history.events.at(-1)?.eventId ?? "") : undefined;
    if (history === undefined || before === undefined) return [];
    return history.events.slice(history.events.findLastIndex(({ eventId }) => eventId === before) + 1);
  }

  async #look(): Promise<void> {
    const fresh = this.#newEvents();
    const names = fresh.flatMap((event) => this.#nameFromElsewhere(event) ?? []);
    if (names.length === 0) return;
    // Where events do not name the request they came from, nothing tells one's own apart.
    if (await hasTransactions(this.#ports, this.#roomId).catch(() => false))
      await this.#mark(names).catch(noop);
  }

  #nameFromElsewhere({ type, sender, content, transactionId }: ClientEvent): string | undefined {
    const isOwn = type === "m.room.third_party_invite" && sender === this.#ports.access.userId;
    return isOwn && transactionId === undefined ? readThirdPartyInvite(content)?.displayName : undefined;
  }

  async #mark(names: readonly string[]): Promise<void> {
    const { kept, access } = this.#ports;
    const runs = (await kept.runs(access.userId)).filter(
      ({ roomId, counts, alsoElsewhere }) =>
        roomId === this.#roomId && counts.queued > 0 && alsoElsewhere !== true,
    );
    for (const { runId } of runs) {
      const waiting = await kept.rowsIn(runId, "queued");
      if (!waiting.some(({ address }) => names.some((name) => fits(name, address)))) continue;
      await this.#ledger.change(runId, (run) => ({ ...run, alsoElsewhere: true }));
    }
  }
}

const noop = () => undefined;
