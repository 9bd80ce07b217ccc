import type { FakeHomeserver } from "./fake-homeserver.ts";
import { json, type FakeServer } from "./fake-network.ts";

interface Grant {
  readonly userId: string;
  readonly deviceId: string;
  readonly clientId: string;
}

interface Code extends Grant {
  readonly challenge: string;
}

/** The OAuth server of a fake homeserver, as far as Usher can tell it from Matrix Authentication Service. */
export class FakeOAuthServer implements FakeServer {
  readonly origin = "https://accounts.example.org";
  readonly issuer = `${this.origin}/`;
  /** What it says of itself. */
  readonly metadata = {
    issuer: this.issuer,
    authorization_endpoint: `${this.origin}/authorize`,
    token_endpoint: `${this.origin}/oauth2/token`,
    registration_endpoint: `${this.origin}/oauth2/registration`,
    revocation_endpoint: `${this.origin}/oauth2/revoke`,
    response_types_supported: ["code"],
    response_modes_supported: ["query", "fragment"],
    grant_types_supported: ["authorization_code", "refresh_token"],
    code_challenge_methods_supported: ["S256"],
    authorization_response_iss_parameter_supported: true,
  };
  /** What was registered, by the client id. */
  readonly clients = new Map<string, Record<string, unknown>>();
  /** The refresh tokens that are good. */
  readonly refreshTokens = new Map<string, Grant>();
  readonly #codes = new Map<string, Code>();
  readonly #homeserver: FakeHomeserver;
  #counter = 0;

  constructor(homeserver: FakeHomeserver) {
    this.#homeserver = homeserver;
    homeserver.flows = [];
    homeserver.oauth = this.metadata;
  }

  /** What a person is sent back with who signs in at the page that Usher sent them to. */
  signInAt(address: string, userId: string): URLSearchParams {
    const asked = new URL(address).searchParams;
    const deviceId = /urn:matrix:client:device:(\S+)/u.exec(asked.get("scope") ?? "")?.[1] ?? "";
    const code = this.#next("code");
    const clientId = asked.get("client_id") ?? "";
    this.#codes.set(code, { userId, deviceId, clientId, challenge: asked.get("code_challenge") ?? "" });
    return new URLSearchParams({ code, state: asked.get("state") ?? "", iss: this.issuer });
  }

  async respond(request: Request): Promise<Response | undefined> {
    const { pathname } = new URL(request.url);
    if (pathname === "/oauth2/registration") return this.#register(await request.json());
    const form = new URLSearchParams(await request.text());
    if (pathname === "/oauth2/revoke") return this.#revoke(form.get("token") ?? "");
    if (pathname !== "/oauth2/token") return undefined;
    return form.get("grant_type") === "refresh_token" ? this.#refresh(form) : this.#redeem(form);
  }

  #register(metadata: Record<string, unknown>): Response {
    const clientId = this.#next("client");
    this.clients.set(clientId, metadata);
    return json({ ...metadata, client_id: clientId }, 201);
  }

  async #redeem(form: URLSearchParams): Promise<Response> {
    const code = form.get("code") ?? "";
    const grant = this.#codes.get(code);
    this.#codes.delete(code);
    const verifier = new TextEncoder().encode(form.get("code_verifier") ?? "");
    const digest = Buffer.from(await crypto.subtle.digest("SHA-256", verifier)).toString("base64url");
    if (grant?.clientId !== form.get("client_id") || grant.challenge !== digest)
      return refusal("invalid_grant");
    return this.#tokens(grant);
  }

  #refresh(form: URLSearchParams): Response {
    const token = form.get("refresh_token") ?? "";
    const grant = this.refreshTokens.get(token);
    this.refreshTokens.delete(token);
    return grant?.clientId === form.get("client_id") ? this.#tokens(grant) : refusal("invalid_grant");
  }

  /** Of what it does not know it says nothing. */
  #revoke(token: string): Response {
    const grant = this.refreshTokens.get(token);
    this.refreshTokens.delete(token);
    for (const [access, device] of this.#homeserver.devices) {
      const isOfSession = device.userId === grant?.userId && device.deviceId === grant.deviceId;
      if (isOfSession) this.#homeserver.devices.delete(access);
    }
    return new Response("");
  }

  #tokens(grant: Grant): Response {
    const refreshToken = this.#next("refresh");
    this.refreshTokens.set(refreshToken, grant);
    return json({
      token_type: "Bearer",
      access_token: this.#homeserver.signIn(grant.userId, grant.deviceId),
      refresh_token: refreshToken,
      expires_in: 300,
    });
  }

  #next(what: string): string {
    this.#counter += 1;
    return `${what}-${this.#counter}`;
  }
}

function refusal(error: string): Response {
  return json({ error }, 400);
}
