import { inSteps } from "#src/lib/in-steps.ts";
import { parseJson } from "./parse-json.ts";
import { raceAbort } from "./race-abort.ts";

/** Deeper than anything of Matrix, and shallow enough for every parser. */
const MAX_LEVELS = 32;

/**
 * The JSON of an answer; `undefined` if it is none, or larger or deeper than allowed. What lies beyond
 * `maxBytes` is not received. Rejects when the connection breaks or the signal aborts.
 */
export async function readJson(response: Response, maxBytes: number, signal: AbortSignal): Promise<unknown> {
  if (response.body === null) return undefined;
  const bytes = await readBytes(response.body, maxBytes, signal);
  if (bytes === undefined) return undefined;
  try {
    return await inSteps(parseJson(bytes, MAX_LEVELS), signal);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

async function readBytes(
  body: ReadableStream<Uint8Array>,
  maxBytes: number,
  signal: AbortSignal,
): Promise<Uint8Array | undefined> {
  const reader = body.getReader();
  const chunks: Uint8Array[] = [];
  let length = 0;
  try {
    for (;;) {
      const { done, value } = await raceAbort(reader.read(), signal);
      if (done) return joined(chunks, length);
      length += value.byteLength;
      if (length > maxBytes) return undefined;
      chunks.push(value);
    }
  } finally {
    // Closes the connection if there is more to come. It may itself hang or fail, so nobody waits for it.
    reader.cancel().catch(() => undefined);
  }
}

function joined(chunks: readonly Uint8Array[], length: number): Uint8Array {
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.byteLength;
  }
  return bytes;
}
