import type { ClientMetadata } from "#src/matrix/oauth/client-metadata.ts";

const HOST = String.raw`(?:(?:[a-z0-9]|[a-z0-9][a-z0-9-]*[a-z0-9])\.)*(?:[a-z0-9]|[a-z0-9][a-z0-9-]*[a-z0-9])|\[::1\]`;
/** Without a query: older versions take none. */
const URI = new RegExp(
  String.raw`^(?<scheme>[a-z][a-z0-9+.-]*)://(?<host>${HOST})(?::(?<port>\d+))?(?<path>/[A-Za-z0-9/.-]*)$`,
  "u",
);
const HERE = new Set(["localhost", "127.0.0.1", "0.0.0.0", "[::1]"]);

/**
 * What Matrix Authentication Service finds wrong with a client that registers, by the rules that it publishes and
 * ships (`policies/client_registration`); where its versions differ the strictest is meant, but for ports, which it
 * allows by now.
 */
export function policyViolations(metadata: ClientMetadata): string[] {
  const { client_uri: clientUri, logo_uri: logoUri, redirect_uris: redirectUris } = metadata;
  const violations = [];
  if (!isSecure(clientUri)) violations.push("invalid client_uri");
  if (logoUri !== undefined && !isSecure(logoUri)) violations.push("invalid logo_uri");
  if (logoUri !== undefined && !isBelow(clientUri, logoUri)) violations.push("logo_uri on another host");
  const isNative = metadata.application_type === "native";
  const isGood = (uri: string) => (isNative && isLoopback(uri)) || (isSecure(uri) && isBelow(clientUri, uri));
  if (!redirectUris.every(isGood)) violations.push("invalid redirect_uri");
  return violations;
}

function isSecure(uri: string): boolean {
  const parsed = URI.exec(uri)?.groups;
  return parsed?.["scheme"] === "https" && !HERE.has(parsed["host"] ?? "");
}

function isLoopback(uri: string): boolean {
  const parsed = URI.exec(uri)?.groups;
  const host = parsed?.["host"] ?? "";
  return parsed?.["scheme"] === "http" && HERE.has(host) && host !== "0.0.0.0";
}

/** The same host, or one below it. */
function isBelow(uri: string, other: string): boolean {
  const host = URI.exec(uri)?.groups?.["host"] ?? "";
  const otherHost = URI.exec(other)?.groups?.["host"] ?? "";
  return host !== "" && (otherHost === host || otherHost.endsWith(`.${host}`));
}
