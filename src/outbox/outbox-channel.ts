import type { RoomId, UserId } from "#src/matrix/ids.ts";
import type { Written } from "./outbox-ledger.ts";
import type { Activity } from "./run-activity.ts";

/** What one tab tells the others. */
export type OutboxNews =
  | { readonly type: "written"; readonly written: Written }
  | { readonly type: "added"; readonly runId: string }
  | { readonly type: "removed"; readonly runId: string }
  | { readonly type: "activity"; readonly roomId: RoomId; readonly activity: Activity };

/** The tabs of one user, as far as the outbox is concerned. */
export class OutboxChannel {
  readonly #channel: BroadcastChannel | undefined;

  constructor(userId: UserId, hear: (news: OutboxNews) => void) {
    if (typeof BroadcastChannel === "undefined") return;
    this.#channel = new BroadcastChannel(`usher-outbox ${userId}`);
    // Only pages of this origin and this version can write to it: a newer one has another database version.
    this.#channel.addEventListener("message", ({ data }: MessageEvent<OutboxNews>) => hear(data));
  }

  tell(news: OutboxNews): void {
    this.#channel?.postMessage(news);
  }

  close(): void {
    this.#channel?.close();
  }
}
