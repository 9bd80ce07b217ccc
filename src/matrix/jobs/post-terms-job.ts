import { BaseJob } from "./base-job.ts";
import type { IdentityServerCredentials } from "./credentials.ts";

/**
 * Tells an identity server which of its documents the person accepts, by their URLs; those it was told before count on.
 * https://spec.matrix.org/v1.19/identity-service-api/#post_matrixidentityv2terms
 */
export class PostTermsJob extends BaseJob {
  constructor(p: IdentityServerCredentials & { userAccepts: readonly string[] }) {
    super({
      serverUrl: p.idServerUrl,
      requestUrl: "/_matrix/identity/v2/terms",
      method: "POST",
      jobId: "PostTerms",
      token: p.idAccessToken,
      body: { user_accepts: [...p.userAccepts] },
    });
  }
}
