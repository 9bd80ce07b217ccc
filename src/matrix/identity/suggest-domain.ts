/** Mail providers whose names are often mistyped. */
const COMMON = [
  "gmail.com",
  "googlemail.com",
  "hotmail.com",
  "icloud.com",
  "outlook.com",
  "yahoo.com",
  "proton.me",
  "protonmail.com",
  "web.de",
  "gmx.net",
  "gmx.de",
  "t-online.de",
  "orange.fr",
  "laposte.net",
];

/** Real domains that are one slip away from a common one. */
const REAL = new Set([
  "mail.com",
  "email.com",
  "ymail.com",
  "hotmail.co",
  "gmx.at",
  "gmx.eu",
  "web.me",
  "wep.de",
]);

/** The common mail domain that `domain` is one slip away from: a letter missing, added, wrong, or swapped with the next. */
export function suggestDomain(domain: string): string | undefined {
  if (COMMON.includes(domain) || REAL.has(domain)) return undefined;
  return COMMON.find((common) => isOneSlip(domain, common));
}

/** A domain that so many addresses of a list have is no slip. */
const MANY = 4;

/**
 * For domains that one address of a list has, those that many have and that are one slip away: who invites a
 * school's parents mistypes the school.
 * @param counts  how many addresses each domain of the list has
 */
export function suggestFromList(counts: ReadonlyMap<string, number>): ReadonlyMap<string, string> {
  const usual = [...counts].filter(([, count]) => count >= MANY).map(([domain]) => domain);
  const suggested = new Map<string, string>();
  for (const [domain, count] of counts) {
    const meant = count === 1 ? usual.find((each) => isOneSlip(domain, each)) : undefined;
    if (meant !== undefined) suggested.set(domain, meant);
  }
  return suggested;
}

function isOneSlip(typed: string, meant: string): boolean {
  if (Math.abs(typed.length - meant.length) > 1) return false;
  let start = 0;
  while (start < typed.length && typed[start] === meant[start]) start++;
  const left = typed.slice(start);
  const right = meant.slice(start);
  const swapped = left.length > 1 && left[0] === right[1] && left[1] === right[0];
  return (
    left.slice(1) === right.slice(1) ||
    left.slice(1) === right ||
    left === right.slice(1) ||
    (swapped && left.slice(2) === right.slice(2))
  );
}
