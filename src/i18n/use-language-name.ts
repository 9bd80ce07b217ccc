import { useIntl } from "react-intl";

/** How a language is called in the language of the app; a code that means nothing stays as it is. */
export function useLanguageName(): (code: string) => string {
  const { formatDisplayName } = useIntl();
  return (code) => (isLanguage(code) ? (formatDisplayName(code, { type: "language" }) ?? code) : code);
}

function isLanguage(code: string): boolean {
  try {
    return Intl.getCanonicalLocales(code).length > 0;
  } catch {
    return false;
  }
}
