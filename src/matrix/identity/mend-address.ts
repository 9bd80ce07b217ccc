import { canonicalEmail } from "./canonical-address.ts";

const SHORTEST = 5;
const LONGEST = 320;

/**
 * The address that was meant, when slips of the keyboard are undone: a comma for a dot, a doubled `@`, a
 * space inside, a typographic apostrophe. Undefined when that makes no address.
 */
export function mendAddress(text: string): string | undefined {
  if (text.length < SHORTEST || text.length > LONGEST) return undefined;
  const mended = text
    .replace(/\s/gu, "")
    .replace(/[,;，；、،]/gu, ".")
    .replace(/[@＠]+/gu, "@")
    .replace(/[’‘]/gu, "'");
  if (mended === text) return undefined;
  const canonical = canonicalEmail(mended);
  return canonical.ok ? canonical.address : undefined;
}
