import { pause } from "#src/lib/pause.ts";
import type { UserId } from "#src/matrix/ids.ts";
import { GetHashDetailsJob } from "#src/matrix/jobs/get-hash-details-job.ts";
import { LookupUsersV2Job } from "#src/matrix/jobs/lookup-users-v2-job.ts";
import { IdentityServerError, unwrapIdentity, type IdentityAccess } from "./identity-server-error.ts";

/** An email address or a telephone number in canonical form. */
export interface ThirdPartyIdentifier {
  readonly medium: "email" | "msisdn";
  readonly address: string;
}

/** What an identity server takes at once. */
const MOST_AT_ONCE = 10_000;
/** So many are hashed before the browser may draw. */
const HASHED_AT_ONCE = 200;

/**
 * The users to whom addresses belong, by address, as far as the identity server knows them. The addresses go
 * out as hashes; a server that would have them in clear is refused. Rejects with `IdentityServerError`.
 * https://spec.matrix.org/v1.19/identity-service-api/#association-lookup
 */
export async function lookupUsers(
  access: IdentityAccess,
  ids: readonly ThirdPartyIdentifier[],
): Promise<ReadonlyMap<string, UserId>> {
  const found = new Map<string, UserId>();
  let pepper = await readPepper(access);
  for (let from = 0; from < ids.length; from += MOST_AT_ONCE) {
    const some = ids.slice(from, from + MOST_AT_ONCE);
    let part = await lookupWith(access, some, pepper);
    if (part === "pepper") {
      pepper = await readPepper(access);
      part = await lookupWith(access, some, pepper);
    }
    if (part === "pepper") throw new IdentityServerError("refused", "M_INVALID_PEPPER");
    for (const [address, userId] of part) found.set(address, userId);
  }
  return found;
}

async function readPepper(access: IdentityAccess): Promise<string> {
  const job = new GetHashDetailsJob({ idServerUrl: access.baseUrl, idAccessToken: access.token });
  const details = unwrapIdentity(await access.executor.submit(job));
  if (!details.algorithms.includes("sha256")) throw new IdentityServerError("no-sha256");
  return details.lookupPepper;
}

async function lookupWith(
  access: IdentityAccess,
  ids: readonly ThirdPartyIdentifier[],
  pepper: string,
): Promise<ReadonlyMap<string, UserId> | "pepper"> {
  const byHash = new Map<string, string>();
  for (let from = 0; from < ids.length; from += HASHED_AT_ONCE) {
    const some = ids.slice(from, from + HASHED_AT_ONCE);
    const hashes = await Promise.all(some.map((id) => hashAddress(id, pepper)));
    for (const [index, hash] of hashes.entries()) byHash.set(hash, some[index]?.address ?? "");
    // Digests come back one right after the other, and would leave the browser no time to draw.
    if (from + HASHED_AT_ONCE < ids.length) await pause(0);
  }
  const job = new LookupUsersV2Job({
    idServerUrl: access.baseUrl,
    idAccessToken: access.token,
    algorithm: "sha256",
    pepper,
    addresses: [...byHash.keys()],
  });
  const response = await access.executor.submit(job);
  if (response.errorCode === "M_INVALID_PEPPER") return "pepper";
  const users = new Map<string, UserId>();
  for (const [hash, userId] of unwrapIdentity(response).mappings) {
    const address = byHash.get(hash);
    if (address !== undefined) users.set(address, userId);
  }
  return users;
}

/** Unpadded URL-safe base64 of the SHA-256 of `{address} {medium} {pepper}`. */
export async function hashAddress(
  { medium, address }: ThirdPartyIdentifier,
  pepper: string,
): Promise<string> {
  const text = new TextEncoder().encode(`${address} ${medium} ${pepper}`);
  const digest = await crypto.subtle.digest("SHA-256", text);
  const base64 = btoa(String.fromCodePoint(...new Uint8Array(digest)));
  return base64.replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
}
