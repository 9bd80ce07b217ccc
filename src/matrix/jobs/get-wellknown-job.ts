import * as v from "valibot";
import { BaseJob } from "./base-job.ts";
import { lenient } from "./tolerant.ts";

const server = v.object({ base_url: v.string() });

const result = v.pipe(
  v.object({ "m.homeserver": server, "m.identity_server": lenient(server) }),
  v.transform((body) => ({
    homeserverUrl: body["m.homeserver"].base_url,
    identityServerUrl: body["m.identity_server"]?.base_url,
  })),
);

/**
 * Where a server name's homeserver is. The URLs are as the server wrote them: check them before use. May be
 * redirected, so it goes to `discoveryExecutor`.
 * https://spec.matrix.org/v1.19/client-server-api/#getwell-knownmatrixclient
 */
export class GetWellknownJob extends BaseJob<v.InferOutput<typeof result>> {
  /** @param p.serverUrl  `https://` and the server name */
  constructor(p: { serverUrl: string }) {
    super({
      serverUrl: p.serverUrl,
      requestUrl: "/.well-known/matrix/client",
      method: "GET",
      jobId: "GetWellknown",
      result,
    });
  }
}
