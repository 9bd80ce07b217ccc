/** Languages the app can speak. The last two are for looking at the screens and are offered to nobody. */
export type Language = "en" | "en-XA" | "ar-XB";

/** Languages a person can choose, by their own names. */
export const offeredLanguages: readonly { language: Language; name: string }[] = [
  { language: "en", name: "English" },
];

const key = "usher.language";

function isLanguage(text: string | null): text is Language {
  return text === "en" || text === "en-XA" || text === "ar-XB";
}

/** The language stored on this device; English when there is none or the browser keeps nothing. */
export function getLanguage(): Language {
  try {
    const stored = localStorage.getItem(key);
    return isLanguage(stored) ? stored : "en";
  } catch {
    return "en";
  }
}

/** Stores a choice on this device; it counts from the next load of the page. */
export function storeLanguage(language: Language): void {
  try {
    localStorage.setItem(key, language);
  } catch {
    // A browser that keeps nothing asks again next time.
  }
}

/** Which way a language is written. */
export function directionOf(language: Language): "ltr" | "rtl" {
  return language === "ar-XB" ? "rtl" : "ltr";
}

/** The tag for `Intl`: dates and numbers of the two trial languages are English ones. */
export function intlLocale(language: Language): string {
  return language === "en" ? navigatorEnglish() : "en";
}

function navigatorEnglish(): string {
  const wanted = globalThis.navigator?.languages?.find((tag) => /^en(-|$)/.test(tag));
  return wanted ?? "en";
}

/** Translated messages of a language by id; English needs none, its messages live in the code. */
export async function loadMessages(language: Language): Promise<Record<string, string>> {
  if (language === "en") return {};
  try {
    const { pseudoMessages } = await import("./pseudo-messages.ts");
    return pseudoMessages();
  } catch {
    // English is better than no page.
    return {};
  }
}
