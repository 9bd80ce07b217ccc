import { cleanLine } from "#src/lib/clean-text.ts";
import type { JsonObject } from "#src/lib/json.ts";
import { isSafeUrl } from "#src/matrix/discovery/base-url.ts";
import type { TermsPolicies } from "#src/matrix/jobs/get-terms-job.ts";

/** A document in one language. The name is clean; the URL may be opened. */
export interface TermsText {
  readonly language: string;
  readonly name: string;
  readonly url: string;
}

/** A document that an identity server wants to be accepted. */
export interface TermsDocument {
  readonly version: string | undefined;
  /** At least one. */
  readonly texts: readonly TermsText[];
}

/** An identity server's documents. One that was accepted counts in whatever language it was read. */
export interface Terms {
  /** The URL under which each accepted document was accepted. */
  readonly accepted: readonly string[];
  /** What is left to accept. */
  readonly open: readonly TermsDocument[];
  /** Whether there is a document that nobody can read: without a text, or behind an address that is not to be opened. */
  readonly isUnreadable: boolean;
}

/** Sorts an identity server's documents by whether the person has accepted them. */
export function sortTerms(policies: TermsPolicies, acceptedUrls: ReadonlySet<string>): Terms {
  const accepted: string[] = [];
  const open: TermsDocument[] = [];
  let isUnreadable = false;
  for (const { version, translations } of policies.values()) {
    const known = [...translations.values()].find(({ url }) => acceptedUrls.has(url));
    if (known !== undefined) {
      accepted.push(known.url);
      continue;
    }
    const texts = [...translations].flatMap(([language, { name, url }]) =>
      isSafeUrl(url) ? { language, name: cleanLine(name) || url, url } : [],
    );
    if (texts.length > 0) open.push({ version: version && cleanLine(version), texts });
    else isUnreadable = true;
  }
  return { accepted, open, isUnreadable };
}

/**
 * The URLs that account data says the person has accepted, at whichever identity server.
 * https://spec.matrix.org/v1.19/client-server-api/#maccepted_terms
 */
export function acceptedTerms(content: JsonObject | undefined): string[] {
  const urls = content?.["accepted"];
  return Array.isArray(urls) ? urls.filter((url) => typeof url === "string") : [];
}

/**
 * The text to show: in the first of the languages that there is one in, also of another region; else in English;
 * else whichever there is.
 */
export function textFor({ texts }: TermsDocument, languages: readonly string[]): TermsText | undefined {
  for (const wanted of [...languages, "en"]) {
    const found =
      texts.find(({ language }) => language.toLowerCase() === wanted.toLowerCase()) ??
      texts.find(({ language }) => primary(language) === primary(wanted));
    if (found !== undefined) return found;
  }
  return texts[0];
}

function primary(language: string): string {
  return language.toLowerCase().split(/[-_]/u, 1)[0] ?? "";
}
