import type { UserId } from "#src/matrix/ids.ts";
import { GetHashDetailsJob } from "#src/matrix/jobs/get-hash-details-job.ts";
import { LookupUsersV2Job } from "#src/matrix/jobs/lookup-users-v2-job.ts";
import { IdentityServerError, unwrapIdentity, type IdentityAccess } from "./identity-server-error.ts";

/** An email address or a telephone number in canonical form. */
export interface ThirdPartyIdentifier {
  readonly medium: "email" | "msisdn";
  readonly address: string;
}

/**
 * The user to whom the address belongs, as far as the identity server knows one. The address goes out as a
 * hash; a server that would have it in clear is refused. Rejects with `IdentityServerError`.
 * https://spec.matrix.org/v1.19/identity-service-api/#association-lookup
 */
export async function lookupUser(
  access: IdentityAccess,
  id: ThirdPartyIdentifier,
): Promise<UserId | undefined> {
  const answer = await lookupOnce(access, id);
  return answer === "pepper" ? retryWithNewPepper(access, id) : answer.userId;
}

async function retryWithNewPepper(access: IdentityAccess, id: ThirdPartyIdentifier) {
  const answer = await lookupOnce(access, id);
  if (answer === "pepper") throw new IdentityServerError("refused", "M_INVALID_PEPPER");
  return answer.userId;
}

async function lookupOnce(access: IdentityAccess, id: ThirdPartyIdentifier) {
  const server = { idServerUrl: access.baseUrl, idAccessToken: access.token };
  const details = unwrapIdentity(await access.executor.submit(new GetHashDetailsJob(server)));
  if (!details.algorithms.includes("sha256")) throw new IdentityServerError("no-sha256");
  const pepper = details.lookupPepper;
  const hash = await hashAddress(id, pepper);
  const job = new LookupUsersV2Job({ ...server, algorithm: "sha256", pepper, addresses: [hash] });
  const response = await access.executor.submit(job);
  if (response.errorCode === "M_INVALID_PEPPER") return "pepper";
  return { userId: unwrapIdentity(response).mappings.get(hash) };
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
