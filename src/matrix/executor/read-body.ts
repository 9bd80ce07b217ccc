import { raceAbort } from "./race-abort.ts";

/** Deeper than anything of Matrix, and shallow enough for every parser. */
const MAX_LEVELS = 32;

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const OPEN_BRACKET = 0x5b;
const CLOSE_BRACKET = 0x5d;
const OPEN_BRACE = 0x7b;
const CLOSE_BRACE = 0x7d;

/**
 * The JSON of an answer; `undefined` if it is none, or larger or deeper than allowed. What lies beyond
 * `maxBytes` is not received. Rejects when the connection breaks or the signal aborts.
 */
export async function readJson(response: Response, maxBytes: number, signal: AbortSignal): Promise<unknown> {
  const text = response.body === null ? "" : await readText(response.body, maxBytes, signal);
  // Looked at before it is parsed: millions of levels would exhaust the memory.
  if (text === undefined || isDeeperThan(MAX_LEVELS, text)) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

async function readText(
  body: ReadableStream<Uint8Array>,
  maxBytes: number,
  signal: AbortSignal,
): Promise<string | undefined> {
  const reader = body.getReader();
  const decoder = new TextDecoder();
  let text = "";
  let bytes = 0;
  try {
    for (;;) {
      const { done, value } = await raceAbort(reader.read(), signal);
      if (done) return text + decoder.decode();
      bytes += value.byteLength;
      if (bytes > maxBytes) return undefined;
      text += decoder.decode(value, { stream: true });
    }
  } finally {
    // Closes the connection if there is more to come. It may itself hang or fail, so nobody waits for it.
    reader.cancel().catch(() => undefined);
  }
}

function isDeeperThan(levels: number, json: string): boolean {
  let depth = 0;
  let isInString = false;
  for (let index = 0; index < json.length; index += 1) {
    const code = json.charCodeAt(index);
    if (isInString) {
      if (code === BACKSLASH) index += 1;
      else if (code === QUOTE) isInString = false;
    } else if (code === QUOTE) isInString = true;
    else if (code === OPEN_BRACE || code === OPEN_BRACKET) {
      depth += 1;
      if (depth > levels) return true;
    } else if (code === CLOSE_BRACE || code === CLOSE_BRACKET) depth -= 1;
  }
  return false;
}
