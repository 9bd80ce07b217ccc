import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "#e2e/setup/places.mjs";
import { outputOf } from "#e2e/setup/run.mjs";

/** @typedef {Record<string, { defaultMessage: string, description?: string }>} Extracted */
/** @typedef {Record<string, string>} Locale a text for each id */

const folder = join(root, "src/i18n/locales");
const english = join(folder, "en.json");

/** The texts that the sources hold, with their ids and descriptions. */
function extractMessages() {
  const formatjs = join(root, "node_modules/.bin/formatjs");
  const args = ["extract", join(root, "src/**/*.{ts,tsx}"), "--ignore", "**/*.test.*", "--throws"];
  const output = outputOf(formatjs, args);
  if (output === undefined) throw new Error("formatjs could not read the sources");
  /** @type {Extracted} */
  const extracted = JSON.parse(output);
  return extracted;
}

/**
 * Whether every text has an id like `signIn.wrongPassword` and a description, and every locale the same ids;
 * the English one also the same texts.
 * @returns {string[]} what is wrong
 */
export function translationProblems() {
  const extracted = extractMessages();
  if (!existsSync(english)) return ["src/i18n/locales/en.json is missing: npm run translations"];
  const locales = readdirSync(folder).filter((name) => name.endsWith(".json"));
  return [
    ...messageProblems(extracted),
    ...locales.flatMap((name) => localeProblems(name, readLocale(join(folder, name)), extracted)),
  ];
}

/** @param {Extracted} extracted */
export function messageProblems(extracted) {
  return Object.entries(extracted).flatMap(([id, { defaultMessage, description }]) => {
    if (!/^[a-z]\w*(\.\w+)+$/.test(id)) return [`“${defaultMessage}” has no id like signIn.wrongPassword`];
    return description ? [] : [`${id} has no description`];
  });
}

/** @type {(name: string, locale: Locale, extracted: Extracted) => string[]} */
export function localeProblems(name, locale, extracted) {
  const missing = Object.keys(extracted).filter((id) => !Object.hasOwn(locale, id));
  const superfluous = Object.keys(locale).filter((id) => !Object.hasOwn(extracted, id));
  const different = Object.entries(extracted)
    .filter(
      ([id, { defaultMessage }]) =>
        name === "en.json" && Object.hasOwn(locale, id) && locale[id] !== defaultMessage,
    )
    .map(([id]) => id);
  return [
    ...missing.map((id) => `${name} lacks ${id}`),
    ...superfluous.map((id) => `${name} has ${id}, which nothing uses`),
    ...different.map((id) => `${name} has another text for ${id} than the source`),
  ];
}

/** Writes the English locale from the sources. */
export function writeEnglish() {
  const texts = Object.entries(extractMessages()).map(([id, { defaultMessage }]) => [id, defaultMessage]);
  const sorted = Object.fromEntries(texts.toSorted(([one = ""], [other = ""]) => (one < other ? -1 : 1)));
  writeFileSync(english, `${JSON.stringify(sorted, null, 2)}\n`);
}

/** @returns {Locale} */
function readLocale(/** @type {string} */ file) {
  return JSON.parse(readFileSync(file, "utf8"));
}
