/** What identity servers allow each sender if nobody has set it otherwise: Sydent's default. */
const AT_ONCE = 5;
const EVERY_MS = 300_000;

/**
 * When an identity server with the usual limit would have taken one more mail after those that went out:
 * `undefined` where it would have at once.
 *
 * @param sentAt  when the sender's mails went out, over all rooms, in any order: milliseconds
 * @param at      when one more was tried
 */
export function usualMailLimit(sentAt: readonly number[], at: number): number | undefined {
  let left = AT_ONCE;
  let before = Number.NEGATIVE_INFINITY;
  for (const time of sentAt.filter((each) => each < at).toSorted((a, b) => a - b)) {
    left = Math.min(AT_ONCE, left + (time - before) / EVERY_MS);
    // What was refused takes nothing away.
    if (left >= 1) left -= 1;
    before = time;
  }
  left = Math.min(AT_ONCE, left + (at - before) / EVERY_MS);
  return left >= 1 ? undefined : at + (1 - left) * EVERY_MS;
}
