/**
 * Begins to measure; the function it gives back tells how long ago that was, in milliseconds, by the clock that
 * says more: one may stand still while the device sleeps, the other one may be changed.
 */
export function elapsed(): () => number {
  const [since, sinceByClock] = [performance.now(), Date.now()];
  return () => Math.max(performance.now() - since, Math.abs(Date.now() - sinceByClock));
}
