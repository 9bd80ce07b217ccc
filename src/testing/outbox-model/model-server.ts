import type { ClientEvent } from "#src/matrix/events/client-event.ts";
import type { UserId } from "#src/matrix/ids.ts";
import { judge, noAnswer, type JobResponse } from "#src/matrix/jobs/job-response.ts";
import type { Fault, Reply } from "./faults.ts";

export const me: UserId = "@me:example.org";

/** A homeserver with its identity server and one room, as far as invitations by email go. */
export class ModelServer {
  /** The room's, oldest first. */
  readonly events: ClientEvent[] = [];
  readonly mails = new Map<string, number>();
  /** The transactions that it has done since it was started. */
  readonly #done = new Set<string>();
  readonly #later: { readonly at: number; readonly work: () => void }[] = [];

  mailsTo(address: string): number {
    return this.mails.get(address) ?? 0;
  }

  /** Whether the room shows an invitation of the address. */
  shows(address: string): boolean {
    return this.events.some(({ content }) => content["address"] === address);
  }

  /** One request with what happens to it; over PUT it has a transaction id. */
  request(address: string, txnId: string | undefined, fault: Fault, now: number): Reply {
    const work = () => this.#invite(address, txnId, fault.reach);
    if (fault.lateMs === undefined) work();
    else this.#later.push({ at: now + fault.lateMs, work });
    if (fault.crash === true) this.#done.clear();
    if (fault.resent !== true) return fault.reply;
    this.#invite(address, txnId, "all");
    return { status: 200, body: {} };
  }

  /** Does what is due by then. */
  pass(now: number): void {
    for (const { work } of this.#later.filter(({ at }) => at <= now)) work();
    const rest = this.#later.filter(({ at }) => at > now);
    this.#later.splice(0, this.#later.length, ...rest);
  }

  #invite(address: string, txnId: string | undefined, reach: Fault["reach"]): void {
    if (reach === "nothing" || (txnId !== undefined && this.#done.has(txnId))) return;
    this.mails.set(address, this.mailsTo(address) + 1);
    if (reach === "mail") return;
    if (txnId !== undefined) this.#done.add(txnId);
    const nth = this.events.length;
    const [local = "", domain = ""] = address.split("@");
    const display_name = `${local.slice(0, 3)}...@${domain.slice(0, 3)}...`;
    this.events.push({
      eventId: `$${nth}`,
      type: "m.room.third_party_invite",
      stateKey: `token-${nth}`,
      sender: me,
      originServerTs: 0,
      // The address is for this model's own use: a room does not have it.
      content: { display_name, public_key: "key", key_validity_url: "https://id.example.org/valid", address },
      redacted: false,
      ...(txnId === undefined ? {} : { transactionId: txnId }),
    });
  }
}

/** What a job makes of a reply. */
export function judged(reply: Reply): JobResponse<unknown> {
  const raw =
    reply === "lost"
      ? noAnswer("network")
      : { statusCode: reply.status, body: reply.body, header: new Headers() };
  const fit = (value: object) => ({ value });
  return judge(raw, { jobId: "InviteBy3PID", data: {}, shouldReturnJson: true, fit });
}
