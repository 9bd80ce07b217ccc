import { baseUrl } from "#src/matrix/jobs/job-request.ts";

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
  try {
    const url = baseUrl(text);
    return url.startsWith("https:") || isLoopback(new URL(url).hostname) ? url : undefined;
  } catch {
    return undefined;
  }
}

/** Whether it is a URL that a page may send a person or a secret to: https, or http on this device. */
export function isSafeUrl(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, hostname, username, password } = new URL(text);
  if (username !== "" || password !== "") return false;
  return protocol === "https:" || (protocol === "http:" && isLoopback(hostname));
}
