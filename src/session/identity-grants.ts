import { Observable } from "#src/lib/observable.ts";
import type { JobExecutor } from "#src/matrix/executor/job-executor.ts";
import type { HomeserverAccess } from "#src/matrix/homeserver-access.ts";
import {
  acceptTerms,
  checkIdentityAccount,
  openIdentityAccount,
  readTerms,
} from "#src/matrix/identity/identity-account.ts";
import type { IdentityServerChoice } from "#src/matrix/identity/identity-server.ts";
import type { GrantedIdentityServer } from "#src/matrix/identity/identity-server-error.ts";
import { sortTerms, type TermsDocument } from "#src/matrix/identity/terms.ts";
import { LogoutAccountJob } from "#src/matrix/jobs/logout-account-job.ts";
import type { RoomStore } from "#src/matrix/sync/room-store.ts";
import type { IdentityGrant, IdentityGrantsStore } from "#src/storage/identity-grants-store.ts";
import { IdentityGrantError } from "#src/matrix/identity/identity-grant-error.ts";
import { AcceptedTerms } from "./accepted-terms.ts";
import { identityServerChoice } from "./identity-server-choice.ts";

type ConfiguredServer = Extract<IdentityServerChoice, { kind: "configured" }>;

/** The person is to be asked whether this identity server may be used. */
export interface ConsentQuestion {
  readonly server: ConfiguredServer;
  /** What is to be accepted with it. */
  readonly documents: readonly TermsDocument[];
  /** The server itself was agreed to before: only the documents are new. */
  readonly isAgreedTo: boolean;
  /** @param urls  of each document, as it was shown */
  readonly agree: (urls: readonly string[]) => void;
  readonly decline: () => void;
}

/** What the person has agreed to. */
interface Consent {
  readonly grant: IdentityGrant;
  /** The documents that they accepted just now. */
  readonly urls: readonly string[];
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
  readonly #accepted: AcceptedTerms;
  /** Consent given on a device that cannot store it lasts as long as the page. */
  readonly #inMemory = new Map<string, IdentityGrant>();
  /** Who asks while the same question is open shares its answer. */
  #asked: { readonly baseUrl: string; readonly consent: Promise<Consent | undefined> } | undefined;

  constructor(options: Options) {
    this.#options = options;
    this.#accepted = new AcceptedTerms(options.access, options.store);
    options.ended.addEventListener("abort", () => this.question.get()?.decline(), { once: true });
    options.store.accountData.subscribe(() => this.#followChoice());
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
   * @param options.ask  whether somebody is there to be asked; else it rejects with `declined` or `terms` where they must be
   */
  async obtain({ ask = true } = {}): Promise<GrantedIdentityServer> {
    const server = this.choice();
    if (server.kind !== "configured") throw new IdentityGrantError(server.kind);
    const { executor } = this.#options;
    const policies = await readTerms({ baseUrl: server.baseUrl, executor });
    const { accepted, open, isUnreadable } = sortTerms(policies, this.#accepted.urls());
    if (isUnreadable) throw new IdentityGrantError("unreadable-terms");
    const grant = await this.consentTo(server.baseUrl);
    const isEnough = grant !== undefined && open.length === 0;
    if (!isEnough && !ask) throw new IdentityGrantError(grant === undefined ? "declined" : "terms");
    const consent = isEnough ? { grant, urls: [] } : await this.#ask(server, open, grant);
    // Another one was chosen while the question was open: the old one is to learn nothing.
    if (!this.isChosen(server.baseUrl)) return this.obtain({ ask });
    if (consent === undefined) throw new IdentityGrantError("declined");
    return this.#open(server, consent, accepted);
  }

  /** Whether this is the identity server to be used, as account data says now. */
  isChosen(baseUrl: string): boolean {
    const now = this.choice();
    return now.kind === "configured" && now.baseUrl === baseUrl;
  }

  /**
   * Looks whether there is an identity server, which learns nothing about the person by it. Rejects with
   * `IdentityServerError`.
   */
  async look(baseUrl: string): Promise<void> {
    await readTerms({ baseUrl, executor: this.#options.executor });
  }

  /** Forgets the consent to a server, and ends the token that it gave. Rejects with `StorageError`. */
  async forget(baseUrl: string): Promise<void> {
    const { grants, access, executor } = this.#options;
    const grant = await this.consentTo(baseUrl);
    this.#inMemory.delete(baseUrl);
    await grants.forget(access.userId, baseUrl);
    if (grant?.token === undefined) return;
    // A server that cannot be reached keeps a token that nobody has any more.
    await executor.submit(new LogoutAccountJob({ idServerUrl: baseUrl, idAccessToken: grant.token }));
  }

  /** An account at the server, which has been told all that was accepted. */
  async #open(server: ConfiguredServer, { grant, urls }: Consent, accepted: readonly string[]) {
    const { executor } = this.#options;
    const access = { baseUrl: server.baseUrl, idServer: server.idServer, executor };
    const known = grant.token;
    const state = known === undefined ? "token" : await checkIdentityAccount({ ...access, token: known });
    const token =
      known === undefined || state === "token" ? await this.#register(server.baseUrl, grant) : known;
    const all = [...accepted, ...urls];
    // A new account is told also what was accepted before: it may not be known there.
    const isToTell = urls.length > 0 || state === "terms" || (state === "token" && all.length > 0);
    if (isToTell) await acceptTerms({ ...access, token }, all);
    if (urls.length > 0) await this.#accepted.add(urls);
    return { ...access, token };
  }

  async #register(baseUrl: string, grant: IdentityGrant): Promise<string> {
    const { access, executor } = this.#options;
    const token = await openIdentityAccount(access, { baseUrl, executor });
    await this.#keep({ ...grant, token });
    return token;
  }

  /** A question about a server that is not chosen any more has no sense. */
  #followChoice(): void {
    const question = this.question.get();
    if (question !== undefined && !this.isChosen(question.server.baseUrl)) question.decline();
  }

  /** `undefined`: they did not agree. A question about another server that is still open takes no for its answer. */
  #ask(
    server: ConfiguredServer,
    documents: readonly TermsDocument[],
    known: IdentityGrant | undefined,
  ): Promise<Consent | undefined> {
    const { baseUrl } = server;
    if (this.#options.ended.aborted) return Promise.resolve(undefined);
    if (this.question.get() !== undefined && this.#asked?.baseUrl === baseUrl) return this.#asked.consent;
    this.question.get()?.decline();
    const consent = this.#answer({ server, documents, isAgreedTo: known !== undefined }).then(
      async (urls) => urls && { grant: known ?? (await this.#agreed(baseUrl)), urls },
    );
    this.#asked = { baseUrl, consent };
    return consent;
  }

  #answer(
    asked: Pick<ConsentQuestion, "server" | "documents" | "isAgreedTo">,
  ): Promise<readonly string[] | undefined> {
    return new Promise((resolve) => {
      const answer = (urls: readonly string[] | undefined) => {
        if (this.question.get() === question) this.question.set(undefined);
        resolve(urls);
      };
      const question = { ...asked, agree: answer, decline: () => answer(undefined) };
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
