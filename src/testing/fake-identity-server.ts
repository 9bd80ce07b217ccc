import { isJsonObject, type JsonObject } from "#src/lib/json.ts";
import { json, matrixError, type FakeServer } from "./fake-network.ts";

const PEPPER = "pepper";

async function hash(text: string): Promise<string> {
  const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text));
  return Buffer.from(digest).toString("base64url");
}

/** An identity server in memory that behaves like Sydent; `mails` is what it sent, in order. */
export class FakeIdentityServer implements FakeServer {
  readonly origin: string;
  readonly mails: string[] = [];
  /** Addresses that belong to a user: `address → user id`. */
  readonly bound = new Map<string, string>();
  readonly accounts = new Map<string, string>();
  /** Its documents: `policy → { version, language: { name, url } }`. Accounts do nothing until they have accepted them. */
  policies: JsonObject = {};
  /** What was accepted: `user id → URLs`. */
  readonly accepted = new Map<string, ReadonlySet<string>>();
  #counter = 0;

  constructor(origin = "https://id.example.org") {
    this.origin = origin;
  }

  openId(userId: string): JsonObject {
    return {
      access_token: `openid ${userId}`,
      token_type: "Bearer",
      matrix_server_name: "example.org",
      expires_in: 3600,
    };
  }

  /** What the homeserver asks for: the mail goes out and a token is made, or nothing for an unknown account. */
  storeInvite(idAccessToken: string, address: string): { token: string; displayName: string } | undefined {
    const user = this.accounts.get(idAccessToken);
    if (user === undefined || this.bound.has(address) || !this.#hasAccepted(user)) return undefined;
    this.mails.push(address);
    this.#counter += 1;
    const [local = "", domain = ""] = address.split("@");
    return {
      token: `third-party-token-${this.#counter}`,
      displayName: `${local.slice(0, 3)}...@${domain.slice(0, 3)}...`,
    };
  }

  async respond(request: Request): Promise<Response | undefined> {
    const line = `${request.method} ${new URL(request.url).pathname.replace(/^\/_matrix\/identity\/v2/, "")}`;
    if (line === "GET " || line === "GET /") return json({});
    if (line === "GET /terms") return json({ policies: this.policies });
    const body = (request.method === "POST" ? await request.json() : {}) as JsonObject;
    if (line === "POST /account/register") return this.#register(String(body["access_token"]));
    const token = request.headers.get("authorization")?.replace(/^Bearer /, "") ?? "";
    const user = this.accounts.get(token);
    if (user === undefined) return matrixError(401, "M_UNAUTHORIZED");
    if (line === "POST /account/logout") {
      this.accounts.delete(token);
      return json({});
    }
    if (line === "POST /terms") {
      const urls = body["user_accepts"] as readonly string[];
      this.accepted.set(user, new Set([...(this.accepted.get(user) ?? []), ...urls]));
      return json({});
    }
    if (!this.#hasAccepted(user)) return matrixError(403, "M_TERMS_NOT_SIGNED");
    if (line === "GET /account") return json({ user_id: user });
    if (line === "GET /hash_details") return json({ lookup_pepper: PEPPER, algorithms: ["sha256", "none"] });
    if (line === "POST /lookup") return this.#lookup(body["addresses"] as readonly string[]);
    return undefined;
  }

  #hasAccepted(user: string): boolean {
    const urls = this.accepted.get(user);
    return Object.values(this.policies).every((policy) =>
      Object.values(policy as JsonObject).some(
        (text) => isJsonObject(text) && urls?.has(String(text["url"])) === true,
      ),
    );
  }

  #register(openIdToken: string): Response {
    const token = `is-token-${this.accounts.size}`;
    this.accounts.set(token, openIdToken.replace(/^openid /, ""));
    return json({ token });
  }

  async #lookup(hashes: readonly string[]): Promise<Response> {
    const mappings: Record<string, string> = {};
    for (const [address, userId] of this.bound) {
      for (const medium of ["email", "msisdn"]) {
        const hashed = await hash(`${address} ${medium} ${PEPPER}`);
        if (hashes.includes(hashed)) mappings[hashed] = userId;
      }
    }
    return json({ mappings });
  }
}
