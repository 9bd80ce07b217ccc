import * as v from "valibot";
import { isSafeUrl } from "#src/matrix/discovery/base-url.ts";
import { lenient } from "#src/matrix/jobs/tolerant.ts";

const url = v.pipe(v.string(), v.check(isSafeUrl));

function listWith(...needed: readonly string[]) {
  return v.pipe(
    v.array(v.unknown()),
    v.check((values) => needed.every((value) => values.includes(value))),
  );
}

/**
 * The OAuth server that a homeserver leaves signing in to, as it describes itself. One without what the specification
 * demands, or that could not be talked to safely, does not fit.
 * https://spec.matrix.org/v1.19/client-server-api/#get_matrixclientv1auth_metadata
 */
export const authorizationServer = v.pipe(
  v.object({
    issuer: url,
    authorization_endpoint: url,
    registration_endpoint: url,
    token_endpoint: url,
    revocation_endpoint: url,
    response_types_supported: listWith("code"),
    response_modes_supported: listWith("fragment"),
    grant_types_supported: listWith("authorization_code", "refresh_token"),
    code_challenge_methods_supported: listWith("S256"),
    authorization_response_iss_parameter_supported: lenient(v.boolean()),
  }),
  v.transform((body) => ({
    issuer: body.issuer,
    authorizationEndpoint: body.authorization_endpoint,
    registrationEndpoint: body.registration_endpoint,
    tokenEndpoint: body.token_endpoint,
    revocationEndpoint: body.revocation_endpoint,
    /** Whether it says in every answer who it is. */
    namesItself: body.authorization_response_iss_parameter_supported ?? false,
  })),
);

export type AuthorizationServer = v.InferOutput<typeof authorizationServer>;
