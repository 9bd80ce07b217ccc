import { typedText } from "#src/lib/clean-text.ts";
import { serverBaseUrl } from "./base-url.ts";

/** What a person typed to say where their account is. `name` is host or host:port. */
export type ServerInput =
  | { readonly kind: "name"; readonly name: string; readonly hostname: string }
  | { readonly kind: "url"; readonly baseUrl: string };

/**
 * Understands a server name (`example.org`, `localhost:18448`), a URL, or a full user id
 * (`@ada:example.org`). `undefined` if it is none of these.
 * https://spec.matrix.org/v1.19/appendices/#server-name
 */
export function parseServerInput(text: string): ServerInput | undefined {
  const cleaned = typedText(text);
  if (cleaned.startsWith("@")) {
    const colon = cleaned.indexOf(":");
    return colon === -1 ? undefined : parseName(cleaned.slice(colon + 1));
  }
  if (!/^https?:\/\//iu.test(cleaned)) return parseName(cleaned.replace(/\/+$/u, ""));
  const baseUrl = serverBaseUrl(cleaned);
  return baseUrl === undefined ? undefined : { kind: "url", baseUrl };
}

function parseName(name: string): ServerInput | undefined {
  if (name === "" || name.length > 255 || /[\s/?#@\\%]/u.test(name)) return undefined;
  if (!URL.canParse(`https://${name}`)) return undefined;
  const { host, hostname } = new URL(`https://${name}`);
  return { kind: "name", name: host, hostname };
}
