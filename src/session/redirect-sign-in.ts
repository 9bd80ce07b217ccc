import { FetchExecutor } from "#src/matrix/executor/fetch-executor.ts";
import { retrying } from "#src/matrix/executor/retrying.ts";
import type { AuthorizationServer } from "#src/matrix/oauth/authorization-server.ts";
import { PendingSignIns, type PendingSignIn } from "#src/storage/pending-sign-ins.ts";
import type { SessionSurroundings } from "./begin-session.ts";
import type { Credentials } from "./credentials.ts";
import { rememberedDevice } from "./remembered-device.ts";
import { restoreSession } from "./restore-session.ts";
import { SignInError } from "./sign-in-error.ts";
import type { SignInReturn } from "./sign-in-return.ts";
import type { SignInServer } from "./sign-in.ts";
import { finishSso, ssoUrl } from "./sso-sign-in.ts";

/** How a person signs in on a page of their server. */
export type RedirectWay =
  | { readonly kind: "oauth"; readonly oauth: AuthorizationServer }
  /** `providerId`: at whom, where the person could choose. */
  | { readonly kind: "sso"; readonly providerId?: string };

/** How it went after a person came back. */
export type ReturnOutcome =
  | { readonly kind: "signed-in"; readonly credentials: Credentials; readonly returnTo: string }
  | { readonly kind: "failed"; readonly error: SignInError; readonly server: SignInServer | undefined };

interface RedirectOptions {
  readonly surroundings: SessionSurroundings;
  /** Where this app is served. */
  readonly origin: string;
  readonly fetch?: typeof globalThis.fetch;
  readonly waitsMs?: readonly number[];
}

/** Signing in on a page of the server: out of this app, and back into it as a page that knows nothing of before. */
export class RedirectSignIn {
  readonly #options: RedirectOptions;
  readonly #pending: PendingSignIns;
  readonly #plain: FetchExecutor;
  readonly #reader: FetchExecutor;

  constructor(options: RedirectOptions) {
    this.#options = options;
    this.#pending = new PendingSignIns(options.surroundings.now);
    this.#plain = new FetchExecutor(options);
    this.#reader = new FetchExecutor({ ...options, middleware: [retrying(options)] });
  }

  /** Writes down what has to be known again, and says where to send the person. Rejects with `SignInError`. */
  async begin(
    way: RedirectWay,
    { baseUrl, serverName, wellKnownIdentityServer }: SignInServer,
    returnTo: string,
  ) {
    const { surroundings, origin } = this.#options;
    const state = newState();
    const deviceId = await rememberedDevice(surroundings.store, baseUrl);
    const about = {
      server: {
        baseUrl,
        ...(serverName === undefined ? {} : { serverName }),
        ...(wellKnownIdentityServer === undefined ? {} : { wellKnownIdentityServer }),
      },
      returnTo,
      startedAt: (surroundings.now ?? Date.now)(),
    };
    if (way.kind === "sso") {
      const { providerId } = way;
      this.#keep(state, { ...about, kind: "sso", ...(deviceId === undefined ? {} : { deviceId }) });
      return ssoUrl({
        serverUrl: baseUrl,
        origin,
        state,
        ...(providerId === undefined ? {} : { providerId }),
      });
    }
    const { beginOAuth } = await import("./oauth-sign-in.ts");
    const { url, pending } = await beginOAuth({ oauth: way.oauth, origin, state, deviceId }, this.#plain);
    this.#keep(state, { ...about, ...pending });
    return url;
  }

  /**
   * Signs in with what the person brought back. Where another tab has signed in meanwhile, this one joins it: two
   * sessions on one device would end each other.
   */
  async finish({ state, parameters }: SignInReturn): Promise<ReturnOutcome> {
    const { surroundings } = this.#options;
    const pending = this.#pending.take(state);
    if (pending === undefined) return { kind: "failed", error: new SignInError("stale"), server: undefined };
    const { server, returnTo } = pending;
    const work = async () =>
      (await restoreSession(surroundings).catch(() => undefined)) ??
      (await this.#signIn(pending, state, parameters));
    try {
      const { locks } = surroundings;
      const credentials = await (locks === undefined ? work() : locks.request("usher-sign-in", work));
      this.#pending.clear();
      return { kind: "signed-in", credentials, returnTo };
    } catch (error) {
      if (!(error instanceof SignInError)) throw error;
      return { kind: "failed", error, server };
    }
  }

  /** Forgets what the person brought back, because they are signed in already: where they wanted to go, if known. */
  drop({ state }: SignInReturn): string | undefined {
    return this.#pending.take(state)?.returnTo;
  }

  async #signIn(pending: PendingSignIn, state: string, parameters: URLSearchParams): Promise<Credentials> {
    const { surroundings } = this.#options;
    if (pending.kind === "sso") return finishSso(pending, parameters, this.#plain, surroundings);
    const { finishOAuth } = await import("./oauth-sign-in.ts");
    const executors = { plain: this.#plain, reader: this.#reader };
    return finishOAuth({ ...pending, state }, parameters, executors, surroundings);
  }

  #keep(state: string, pending: PendingSignIn): void {
    try {
      this.#pending.add(state, pending);
    } catch (error) {
      throw new SignInError("not-kept", error);
    }
  }
}

function newState(): string {
  return crypto.randomUUID() + crypto.randomUUID();
}
