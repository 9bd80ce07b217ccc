import english from "./locales/en.json";
import { pseudo } from "./pseudo.ts";

/** Every message of the app in the pseudo-language, by id. */
export function pseudoMessages(): Record<string, string> {
  return Object.fromEntries(Object.entries(english).map(([id, text]) => [id, pseudo(text)]));
}
