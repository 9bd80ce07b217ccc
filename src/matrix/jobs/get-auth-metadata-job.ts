import { authorizationServer, type AuthorizationServer } from "#src/matrix/oauth/authorization-server.ts";
import { BaseJob } from "./base-job.ts";

/** Where one signs in by OAuth. https://spec.matrix.org/v1.19/client-server-api/#get_matrixclientv1auth_metadata */
export class GetAuthMetadataJob extends BaseJob<AuthorizationServer> {
  constructor(p: { serverUrl: string }) {
    super({
      serverUrl: p.serverUrl,
      requestUrl: "/_matrix/client/v1/auth_metadata",
      method: "GET",
      jobId: "GetAuthMetadata",
      result: authorizationServer,
    });
  }
}
