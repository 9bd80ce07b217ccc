import * as v from "valibot";
import type { SessionRecord } from "#src/storage/credentials-store.ts";

/** An access token, and until when it is good. Times are milliseconds by this device's clock. */
export interface AccessToken {
  readonly token: string;
  /** When the server was asked for it: of two tokens the later one is in force. */
  readonly issuedAt: number;
  readonly expiresAt?: number;
}

const message = v.variant("kind", [
  v.object({ kind: v.literal("ask"), session: v.string() }),
  v.object({ kind: v.literal("ended"), session: v.string() }),
  v.object({
    kind: v.literal("token"),
    session: v.string(),
    token: v.object({ token: v.string(), issuedAt: v.number(), expiresAt: v.exactOptional(v.number()) }),
  }),
]);

/** What a tab does when another tab of the same session speaks. */
export interface TokenChannelListener {
  asked(): void;
  told(token: AccessToken): void;
  ended(): void;
}

/**
 * How the tabs of one session talk about its access token, which is kept in memory only. Tabs of other
 * sessions hear it too and do not listen: what is said never leaves this browser and this origin.
 */
export class TokenChannel {
  readonly #channel: BroadcastChannel;
  readonly #session: string;

  constructor({ userId, deviceId }: SessionRecord, listener: TokenChannelListener) {
    this.#channel = new BroadcastChannel("usher-session");
    this.#session = JSON.stringify([userId, deviceId]);
    this.#channel.addEventListener("message", ({ data }: MessageEvent<unknown>) => {
      const heard = v.safeParse(message, data);
      if (!heard.success || heard.output.session !== this.#session) return;
      if (heard.output.kind === "ask") listener.asked();
      else if (heard.output.kind === "ended") listener.ended();
      else listener.told(heard.output.token);
    });
  }

  ask(): void {
    this.#say({ kind: "ask" });
  }

  tell(token: AccessToken): void {
    this.#say({ kind: "token", token });
  }

  tellEnded(): void {
    this.#say({ kind: "ended" });
  }

  close(): void {
    this.#channel.close();
  }

  #say(what: object): void {
    const said = { ...what, session: this.#session };
    this.#channel.postMessage(said); // oxlint-disable-line unicorn/require-post-message-target-origin -- a channel has none
  }
}
