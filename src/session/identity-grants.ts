import { Observable } from "#src/lib/observable.ts";
import type { JobExecutor } from "#src/matrix/executor/job-executor.ts";
import type { HomeserverAccess } from "#src/matrix/homeserver-access.ts";
import {
  checkIdentityAccount,
  openIdentityAccount,
  readTerms,
} from "#src/matrix/identity/identity-account.ts";
import type { IdentityServerChoice } from "#src/matrix/identity/identity-server.ts";
import type { GrantedIdentityServer } from "#src/matrix/identity/identity-server-error.ts";
import type { RoomStore } from "#src/matrix/sync/room-store.ts";
import type { IdentityGrant, IdentityGrantsStore } from "#src/storage/identity-grants-store.ts";
import { IdentityGrantError } from "#src/matrix/identity/identity-grant-error.ts";
import { identityServerChoice } from "./identity-server-choice.ts";

type ConfiguredServer = Extract<IdentityServerChoice, { kind: "configured" }>;

/** The person is to be asked whether this identity server may be used. */
export interface ConsentQuestion {
  readonly server: ConfiguredServer;
  readonly answer: (agreed: boolean) => void;
}

interface Options {
  readonly access: HomeserverAccess;
  /** One that knows no token of the homeserver. */
  readonly executor: JobExecutor;
  readonly store: RoomStore;
  readonly grants: IdentityGrantsStore;
  readonly wellKnown: string | undefined;
  /** Aborts when the session ends: nobody is there to be asked then. */
  readonly ended: AbortSignal;
}

/** Whether the identity server may be used: asks the person once, then keeps its token good. */
export class IdentityGrants {
  /** What the person is being asked; the app shows it as a dialog. */
  readonly question = new Observable<ConsentQuestion | undefined>(undefined);
  readonly #options: Options;
  /** Consent given on a device that cannot store it lasts as long as the page. */
  readonly #inMemory = new Map<string, IdentityGrant>();
  /** Who asks while the same question is open shares its answer. */
  #asked: { readonly baseUrl: string; readonly grant: Promise<IdentityGrant | undefined> } | undefined;

  constructor(options: Options) {
    this.#options = options;
    options.ended.addEventListener("abort", () => this.question.get()?.answer(false), { once: true });
  }

  /** Which identity server is to be used, as account data says now. */
  choice(): IdentityServerChoice {
    const { store, wellKnown } = this.#options;
    return identityServerChoice(store.accountData.get(), wellKnown);
  }

  /** The consent to a server, if it was given on this device. */
  async consentTo(baseUrl: string): Promise<IdentityGrant | undefined> {
    const stored = await this.#options.grants
      .get(this.#options.access.userId, baseUrl)
      .catch(() => undefined);
    return stored ?? this.#inMemory.get(baseUrl);
  }

  /**
   * The identity server, ready for use. Nothing about the person reaches it before they agreed.
   * Rejects with `IdentityGrantError`, or with what went wrong at one of the two servers.
   *
   * @param options.ask  whether somebody is there to be asked; else it rejects with `declined` where they must be
   */
  async obtain({ ask = true } = {}): Promise<GrantedIdentityServer> {
    const server = this.choice();
    if (server.kind !== "configured") throw new IdentityGrantError(server.kind);
    const { executor } = this.#options;
    const terms = await readTerms({ baseUrl: server.baseUrl, executor });
    if (terms.size > 0) throw new IdentityGrantError("terms");
    const known = await this.consentTo(server.baseUrl);
    const grant = known ?? (ask ? await this.#ask(server) : undefined);
    const now = this.choice();
    // Another one was chosen while the question was open: the old one is to learn nothing.
    if (now.kind !== "configured" || now.baseUrl !== server.baseUrl) return this.obtain({ ask });
    if (grant === undefined) throw new IdentityGrantError("declined");
    const access = { baseUrl: server.baseUrl, idServer: server.idServer, executor };
    if (grant.token !== undefined) {
      const state = await checkIdentityAccount({ ...access, token: grant.token });
      if (state === "terms") throw new IdentityGrantError("terms");
      if (state === "good") return { ...access, token: grant.token };
    }
    const token = await openIdentityAccount(this.#options.access, access);
    await this.#keep({ ...grant, token });
    return { ...access, token };
  }

  /** `undefined`: they did not agree. A question about another server that is still open takes no for its answer. */
  #ask(server: ConfiguredServer): Promise<IdentityGrant | undefined> {
    const { baseUrl } = server;
    if (this.#options.ended.aborted) return Promise.resolve(undefined);
    if (this.question.get() !== undefined && this.#asked?.baseUrl === baseUrl) return this.#asked.grant;
    this.question.get()?.answer(false);
    const grant = this.#answer(server).then((agreed) => (agreed ? this.#agreed(baseUrl) : undefined));
    this.#asked = { baseUrl, grant };
    return grant;
  }

  #answer(server: ConfiguredServer): Promise<boolean> {
    return new Promise((resolve) => {
      const question: ConsentQuestion = {
        server,
        answer: (agreed) => {
          if (this.question.get() === question) this.question.set(undefined);
          resolve(agreed);
        },
      };
      this.question.set(question);
    });
  }

  async #agreed(baseUrl: string): Promise<IdentityGrant> {
    const grant = { userId: this.#options.access.userId, baseUrl, agreedAt: Date.now() };
    await this.#keep(grant);
    return grant;
  }

  async #keep(grant: IdentityGrant): Promise<void> {
    this.#inMemory.set(grant.baseUrl, grant);
    await this.#options.grants.put(grant).catch(() => undefined);
  }
}
