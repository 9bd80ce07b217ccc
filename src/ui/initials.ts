const graphemes = new Intl.Segmenter(undefined, { granularity: "grapheme" });

function firstOf(word: string): string {
  for (const { segment } of graphemes.segment(word)) return segment.toLocaleUpperCase();
  return "";
}

/** The first letters of the first two words of a name; empty when it has no letter or figure. */
export function initials(name: string): string {
  // The joiner keeps two letters of a script that is written joined apart.
  const words = name.normalize().match(/[\p{L}\p{N}][\p{L}\p{N}\p{M}'’.-]*/gu) ?? [];
  return words.slice(0, 2).map(firstOf).join("\u200C");
}

/** A number from 1 to 8 that is always the same for the same id (FNV-1a). */
export function avatarColour(id: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < id.length; index++) {
    hash = Math.imul(hash ^ id.charCodeAt(index), 0x01000193);
  }
  return ((hash ^ (hash >>> 15)) & 7) + 1;
}
