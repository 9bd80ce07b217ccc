import { useLayoutEffect, type ReactNode } from "react";
import { IntlProvider } from "react-intl";
import { directionOf, intlLocale, type Language } from "./language.ts";

interface I18nProviderProps {
  language: Language;
  /** From `loadMessages(language)`; what is missing is shown in English. */
  messages?: Record<string, string>;
  children: ReactNode;
}

const none: Record<string, string> = {};
const quiet = () => undefined;

/** Gives everything inside its language, and `<html>` its `lang` and `dir`. */
export function I18nProvider({ language, messages = none, children }: I18nProviderProps) {
  useLayoutEffect(() => {
    document.documentElement.lang = language;
    document.documentElement.dir = directionOf(language);
  }, [language]);
  return (
    <IntlProvider locale={intlLocale(language)} defaultLocale="en" messages={messages} onError={quiet}>
      {children}
    </IntlProvider>
  );
}
