const LOOPBACK = /^(?:localhost|.+\.localhost|127(?:\.\d{1,3}){3}|\[::1\])$/u;

/** Whether the host name means this device: there http is as good as https. */
export function isLoopback(hostname: string): boolean {
  return LOOPBACK.test(hostname);
}

/**
 * A base URL as jobs take it: https (http on this device), without trailing slashes, query, fragment and
 * user information. `undefined` if `text` is none.
 */
export function serverBaseUrl(text: string): string | undefined {
  if (!URL.canParse(text)) return undefined;
  const url = new URL(text);
  const isSafe = url.protocol === "https:" || (url.protocol === "http:" && isLoopback(url.hostname));
  if (!isSafe || url.username !== "" || url.password !== "" || /[?#]/u.test(text)) return undefined;
  return url.origin + url.pathname.replace(/\/+$/u, "");
}
