/** What Usher says of itself when it registers. https://spec.matrix.org/v1.19/client-server-api/#client-registration */
export interface ClientMetadata {
  readonly application_type: "web" | "native";
  readonly client_name: string;
  readonly client_uri: string;
  readonly logo_uri?: string;
  readonly redirect_uris: [string];
  readonly grant_types: ["authorization_code", "refresh_token"];
  readonly response_types: ["code"];
  readonly token_endpoint_auth_method: "none";
}

/** Where people come back to: a path of this app. */
const RETURN_PATH = "/sign-in";

/** A page of its own is asked of an app on this device too. */
const PAGE_OF_LOCAL_APP = "https://usher.example.org/";

const THIS_DEVICE = new Set(["localhost", "127.0.0.1", "[::1]"]);

/**
 * What to register with where the app is served at `origin`; `undefined` if OAuth servers take no app from there. They
 * want https with a name, and everything on the same host; an app on this device itself, over http, counts as native.
 */
export function clientMetadata(origin: string): ClientMetadata | undefined {
  const { protocol, hostname } = new URL(origin);
  const isHere = THIS_DEVICE.has(hostname);
  if (protocol !== (isHere ? "http:" : "https:")) return undefined;
  return {
    ...(isHere
      ? { application_type: "native", client_uri: PAGE_OF_LOCAL_APP }
      : { application_type: "web", client_uri: `${origin}/`, logo_uri: `${origin}/favicon.svg` }),
    client_name: "Usher",
    redirect_uris: [origin + RETURN_PATH],
    grant_types: ["authorization_code", "refresh_token"],
    response_types: ["code"],
    token_endpoint_auth_method: "none",
  };
}
