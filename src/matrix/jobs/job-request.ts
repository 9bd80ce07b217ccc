import type { JsonValue } from "#src/lib/json.ts";
import { JobArgumentError } from "./job-errors.ts";

/** Ordered, duplicates kept, not encoded. */
export type Query = readonly (readonly [name: string, value: string])[];
/** `undefined` sends nothing; JSON is serialised when the job is made; bytes go out as they are. */
export type Body = undefined | JsonValue | Uint8Array | Blob;
export type RequestBody = string | Uint8Array | Blob | undefined;
export type RequestHeader = Readonly<Record<string, string>>;

const VISIBLE_ASCII = /^[\x21-\x7e]+$/;

/** The address that paths are appended to: without trailing slashes, with a path of its own if it has one. */
export function baseUrl(serverUrl: string): string {
  const url = URL.canParse(serverUrl) ? new URL(serverUrl) : undefined;
  if (url === undefined || (url.protocol !== "https:" && url.protocol !== "http:")) {
    throw new JobArgumentError("serverUrl must be an http or https URL.");
  }
  if (/[?#]/.test(serverUrl)) throw new JobArgumentError("serverUrl must have no query and no fragment.");
  if (url.username !== "" || url.password !== "") {
    throw new JobArgumentError("serverUrl must have no user information.");
  }
  return url.origin + url.pathname.replace(/\/+$/, "");
}

/** The path below `baseUrl`, already encoded. */
export function requestPath(requestUrl: string): string {
  if (/[?#]/.test(requestUrl)) throw new JobArgumentError("requestUrl must have no query and no fragment.");
  return requestUrl.startsWith("/") ? requestUrl : `/${requestUrl}`;
}

/** One segment of a path, percent-encoded. A URL parser would take `.` and `..` for steps, not for names. */
export function pathSegment(name: string, value: string): string {
  if (value === "" || value === "." || value === "..") {
    throw new JobArgumentError(`${name} cannot be a path segment.`);
  }
  return encoded(name, value);
}

/** `?name=value&…`, or nothing. An empty value is written as `name=`. */
export function encodeQuery(query: Query): string {
  const pairs = query.map(([name, value]) => `${encoded("query", name)}=${encoded("query", value)}`);
  return pairs.length === 0 ? "" : `?${pairs.join("&")}`;
}

function encoded(name: string, value: string): string {
  try {
    return encodeURIComponent(value);
  } catch {
    throw new JobArgumentError(`${name} is not well-formed Unicode.`);
  }
}

export function copyQuery(query: Query): Query {
  encodeQuery(query);
  return Object.freeze(query.map(([name, value]) => Object.freeze([name, value] as const)));
}

/** The body as it is sent, and whether it is JSON. */
export function serialise(body: Body): { readonly body: RequestBody; readonly isJson: boolean } {
  if (body === undefined || body instanceof Blob) return { body, isJson: false };
  if (body instanceof Uint8Array) return { body: Uint8Array.from(body), isJson: false };
  let text: unknown;
  try {
    text = JSON.stringify(body);
  } catch {
    text = undefined;
  }
  if (typeof text !== "string") throw new JobArgumentError("body cannot be written as JSON.");
  return { body: text, isJson: true };
}

/** Names compare without case; the later of two wins. */
export function withHeader(header: RequestHeader, name: string, value: string): RequestHeader {
  const kept = Object.entries(header).filter(([other]) => other.toLowerCase() !== name.toLowerCase());
  return Object.freeze(Object.fromEntries([...kept, [name, value]]));
}

export function copyHeader(header: RequestHeader): RequestHeader {
  try {
    void new Headers(header);
  } catch {
    throw new JobArgumentError("header has a name or a value that HTTP cannot carry.");
  }
  return Object.entries(header).reduce<RequestHeader>(
    (copy, [name, value]) => withHeader(copy, name, value),
    Object.freeze({}),
  );
}

/** Whether it can be an access token: whatever a server made up, as long as a header can carry it. */
export function isToken(value: string): boolean {
  return VISIBLE_ASCII.test(value);
}

/** The value of `Authorization`. */
export function bearer(token: string): string {
  if (!isToken(token)) throw new JobArgumentError("The access token cannot be put into a header.");
  return `Bearer ${token}`;
}
