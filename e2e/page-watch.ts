import { expect, type Page } from "@playwright/test";

/** Whether a homeserver has an OAuth server is found out by asking: those that have none, or nothing else, say 404. */
const askedWhetherThere = /status of 404 .*\/_matrix\/client\/(?:v1\/auth_metadata|v3\/login)\)$/u;

/** Collects what a page complains about while a test runs. */
export class PageWatch {
  readonly #complaints: string[] = [];
  readonly #expected: RegExp[] = [askedWhetherThere];

  constructor(page: Page) {
    page.on("pageerror", (error) => this.#complaints.push(`uncaught: ${error.message}`));
    // A page asks before a list that is being prepared is lost: the person of the tests knows what they do.
    page.on("dialog", (dialog) => dialog.accept());
    // Violations of the content security policy are console errors too.
    page.on("console", (message) => {
      if (message.type() === "error") this.#complaints.push(`${message.text()} (${message.location().url})`);
    });
  }

  /** Lets complaints of this kind pass, for a test that provokes them. */
  expect(complaint: RegExp): void {
    this.#expected.push(complaint);
  }

  /** Fails when there was any complaint that is not expected. */
  expectQuiet(): void {
    const rest = this.#complaints.filter((complaint) => !this.#expected.some((kind) => kind.test(complaint)));
    expect(rest, "the page complained").toEqual([]);
  }
}
