/**
 * The promise, or a rejection as soon as the signal aborts; what the promise does afterwards is ignored.
 * Needed even where a signal was passed on: Node's `fetch` can lose an abort that comes after the headers,
 * and an injected one may not listen at all.
 */
export function raceAbort<T>(promise: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const onAbort = (): void => reject(new DOMException("aborted", "AbortError"));
    if (signal.aborted) onAbort();
    else signal.addEventListener("abort", onAbort, { once: true });
    promise.then(resolve, reject).finally(() => signal.removeEventListener("abort", onAbort));
  });
}
