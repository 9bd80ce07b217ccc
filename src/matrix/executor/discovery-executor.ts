import { FetchExecutor } from "./fetch-executor.ts";
import type { JobExecutor } from "./job-executor.ts";

/**
 * The executor for `GetWellknownJob`, the only call that may be redirected: a server name's web server often
 * sends elsewhere. It carries no token, whatever the job says.
 * https://spec.matrix.org/v1.19/client-server-api/#well-known-uris
 */
export function discoveryExecutor(options: { fetch?: typeof fetch } = {}): JobExecutor {
  const { fetch = globalThis.fetch } = options;
  return new FetchExecutor({
    fetch: (input, init) => {
      const headers = new Headers(init?.headers);
      headers.delete("Authorization");
      return fetch(input, { ...init, headers, redirect: "follow" });
    },
  });
}
