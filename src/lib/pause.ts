/** A timer set for longer than this (24.8 days) would fire at once. */
const LONGEST_MS = 2 ** 31 - 1;

/** Resolves after `ms` milliseconds, or as soon as one of the signals aborts: never rejects. */
export function pause(ms: number, ...signals: readonly AbortSignal[]): Promise<void> {
  const signal = AbortSignal.any([...signals]);
  return new Promise((resolve) => {
    if (signal.aborted) return resolve();
    const timer = setTimeout(resolve, Math.min(ms, LONGEST_MS));
    signal.addEventListener(
      "abort",
      () => {
        clearTimeout(timer);
        resolve();
      },
      { once: true },
    );
  });
}
