import { readFile } from "node:fs/promises";
import type { BrowserContext, Download, Page, Request, Response } from "@playwright/test";

/** What an answer or a request may hold that nobody else is to see. */
const SECRET_KEYS = new Set(["access_token", "refresh_token", "id_access_token", "token", "password"]);
/** Shorter ones would be found in anything. */
const SHORTEST = 8;

/**
 * Collects the tokens and passwords that go over the wire while a test runs, and looks where they must not be: in
 * what the browser stores in clear, addresses, the page's text and attributes, console and downloads. Of addresses
 * of people, whether one stands in an address, in the console or in local storage.
 */
export class SecretsWatch {
  /** What was found on the wire. */
  readonly secrets = new Set<string>();
  readonly #page: Page;
  readonly #people: () => Iterable<string>;
  readonly #mailbox: string;
  readonly #said: string[] = [];
  readonly #urls: string[] = [];
  readonly #downloads: Download[] = [];
  readonly #reading = new Set<Promise<void>>();

  constructor(page: Page, { people, mailboxUrl }: { people: () => Iterable<string>; mailboxUrl: string }) {
    this.#page = page;
    this.#people = people;
    this.#mailbox = new URL(mailboxUrl).origin;
    const context: BrowserContext = page.context();
    context.on("request", (request) => this.#askedFor(request));
    context.on("response", (response) => this.#track(this.#answered(response)));
    context.on("console", (message) => this.#said.push(message.text()));
    page.on("download", (download) => this.#downloads.push(download));
    page.on("framenavigated", (frame) => this.#urls.push(frame.url()));
  }

  /** Where a secret was found; none is named itself. */
  async leaks(): Promise<string[]> {
    await Promise.all(this.#reading);
    const places = new Map<string, string>();
    // The page of the mail catcher is not the app's.
    const urls = this.#urls.filter((url) => new URL(url).origin !== this.#mailbox);
    places.set("an address", urls.join("\n"));
    places.set("the console", this.#said.join("\n"));
    for (const page of this.#page.context().pages()) {
      if (page.isClosed() || !page.url().startsWith("http")) continue;
      // A page that is on its way elsewhere is looked at no more.
      const stored = await page.evaluate(whatIsStored).catch(() => ({}));
      for (const [place, text] of Object.entries(stored))
        places.set(place, `${places.get(place) ?? ""}\n${text}`);
    }
    for (const download of this.#downloads) places.set("a download", await textOf(download));
    const leaks = [];
    for (const [place, text] of places) {
      if ([...this.secrets].some((secret) => text.includes(secret))) leaks.push(`a secret in ${place}`);
    }
    for (const place of ["an address", "the console", "local storage"]) {
      const text = decoded(places.get(place) ?? "");
      if ([...this.#people()].some((person) => text.includes(person)))
        leaks.push(`somebody's address in ${place}`);
    }
    return leaks;
  }

  #track(reading: Promise<void>): void {
    this.#reading.add(reading);
    void reading.finally(() => this.#reading.delete(reading));
  }

  #askedFor(request: Request): void {
    this.#urls.push(request.url());
    const token = /^Bearer (.+)$/u.exec(request.headers()["authorization"] ?? "")?.[1];
    if (token !== undefined) this.#keep(token);
    const body = request.method() === "POST" ? asJson(request.postData() ?? "") : undefined;
    // What SSO sends the person back with comes in an address, and is good once.
    const isSentBack =
      typeof body === "object" && body !== null && "type" in body && body.type === "m.login.token";
    if (!isSentBack) this.#collect(body);
  }

  async #answered(response: Response): Promise<void> {
    if (!/login|refresh|register|token/u.test(response.url())) return;
    this.#collect(asJson(await response.text().catch(() => "")));
  }

  #collect(value: unknown): void {
    if (typeof value !== "object" || value === null) return;
    for (const [key, inner] of Object.entries(value)) {
      if (typeof inner === "string" && SECRET_KEYS.has(key)) this.#keep(inner);
      else this.#collect(inner);
    }
  }

  #keep(secret: string): void {
    if (secret.length >= SHORTEST) this.secrets.add(secret);
  }
}

function asJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return Object.fromEntries(new URLSearchParams(text));
  }
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

async function textOf(download: Download): Promise<string> {
  const path = await download.path().catch(() => undefined);
  return path === undefined ? "" : readFile(path, "utf8").catch(() => "");
}

/** Runs in the page: all that it and its storage hold, as text, by place. */
async function whatIsStored(): Promise<Record<string, string>> {
  const texts: string[] = [];
  const walk = (value: unknown): void => {
    if (typeof value === "string") texts.push(value);
    else if (value instanceof ArrayBuffer) texts.push(new TextDecoder("latin1").decode(value));
    else if (ArrayBuffer.isView(value)) texts.push(new TextDecoder("latin1").decode(value));
    else if (typeof value === "object" && value !== null)
      for (const inner of Object.values(value)) walk(inner);
  };
  // oxlint-disable-next-line unicorn/consistent-function-scoping -- in the page there is nothing else than this function
  const done = <T>(request: IDBRequest<T>) =>
    new Promise<T>((resolve, reject) => {
      request.addEventListener("success", () => resolve(request.result));
      request.addEventListener("error", () => reject(new Error("not read")));
    });
  for (const { name } of await indexedDB.databases()) {
    const database = await done(indexedDB.open(name ?? ""));
    for (const store of database.objectStoreNames) {
      walk(await done(database.transaction(store).objectStore(store).getAll()));
    }
    database.close();
  }
  return {
    "the page": document.documentElement.outerHTML,
    "local storage": JSON.stringify(Object.entries(localStorage)),
    "session storage": JSON.stringify(Object.entries(sessionStorage)),
    "the history's state": JSON.stringify(history.state),
    IndexedDB: texts.join("\n"),
  };
}
