import * as v from "valibot";

const PREFIX = "usher-sign-in ";
/** Whoever needs longer begins again. */
const KEPT_MS = 60 * 60_000;

const server = v.object({
  baseUrl: v.string(),
  serverName: v.exactOptional(v.string()),
  wellKnownIdentityServer: v.exactOptional(v.string()),
});

const common = { server, returnTo: v.string(), startedAt: v.number() };

const schema = v.variant("kind", [
  v.object({ ...common, kind: v.literal("sso"), deviceId: v.exactOptional(v.string()) }),
  v.object({
    ...common,
    kind: v.literal("oauth"),
    deviceId: v.string(),
    client: v.object({
      issuer: v.string(),
      clientId: v.string(),
      tokenEndpoint: v.string(),
      revocationEndpoint: v.string(),
    }),
    namesItself: v.boolean(),
    redirectUri: v.string(),
    verifier: v.string(),
  }),
]);

/** What has to be known again when a person comes back from the page on which they sign in. */
export type PendingSignIn = v.InferOutput<typeof schema>;
export type PendingOAuth = Extract<PendingSignIn, { kind: "oauth" }>;
export type PendingSso = Extract<PendingSignIn, { kind: "sso" }>;

/**
 * The sign-ins that this tab has sent a person out for, by their `state`, which nobody else can guess. They are kept in
 * the tab's session storage: another tab neither sees nor disturbs them, and they end with the tab at the latest.
 */
export class PendingSignIns {
  readonly #now: () => number;

  constructor(now: () => number = Date.now) {
    this.#now = now;
  }

  /** Throws what the browser throws where it stores nothing. */
  add(state: string, pending: PendingSignIn): void {
    sessionStorage.setItem(PREFIX + state, JSON.stringify(pending));
  }

  /** Takes it out: it is good for one answer. `undefined`: none such was begun in this tab, or long ago. */
  take(state: string): PendingSignIn | undefined {
    try {
      const text = sessionStorage.getItem(PREFIX + state);
      sessionStorage.removeItem(PREFIX + state);
      const read = v.safeParse(schema, JSON.parse(text ?? "null"));
      return read.success && this.#isFresh(read.output.startedAt) ? read.output : undefined;
    } catch {
      return undefined;
    }
  }

  /** Nobody comes back any more. */
  clear(): void {
    try {
      const keys = Array.from({ length: sessionStorage.length }, (_, index) => sessionStorage.key(index));
      for (const key of keys) if (key?.startsWith(PREFIX)) sessionStorage.removeItem(key);
    } catch {
      // Where nothing can be read nothing was written.
    }
  }

  #isFresh(startedAt: number): boolean {
    return Math.abs(this.#now() - startedAt) < KEPT_MS;
  }
}
