import type { JobExecutor } from "#src/matrix/executor/job-executor.ts";
import { GetWellknownJob } from "#src/matrix/jobs/get-wellknown-job.ts";
import { isLoopback, serverBaseUrl } from "./base-url.ts";
import { DiscoveryError } from "./discovery-error.ts";
import type { LoginFlows } from "./login-flows.ts";
import { probeHomeserver } from "./probe-homeserver.ts";
import { parseServerInput } from "./server-input.ts";

/** Neither of them holds a token. */
export interface DiscoveryExecutors {
  /** Follows redirects: `discoveryExecutor`. */
  readonly wellKnown: JobExecutor;
  readonly homeserver: JobExecutor;
}

export interface DiscoveredHomeserver {
  readonly baseUrl: string;
  /** The name it was found by; there is none when its URL was typed. */
  readonly serverName?: string;
  readonly flows: LoginFlows;
  /** The base URL that `.well-known` names, as it stands there: not yet checked. */
  readonly wellKnownIdentityServer?: string;
}

interface WellKnown {
  readonly baseUrl: string;
  readonly identityServer?: string;
}

/**
 * Finds the homeserver for what a person typed: a server name, a URL or a full user id. Rejects with
 * `DiscoveryError`.
 *
 * A name that has no `.well-known` file stands for itself, over https. A URL is taken as it is; if no
 * homeserver is there, its host is taken for a server name.
 * https://spec.matrix.org/v1.19/client-server-api/#server-discovery
 */
export async function discoverHomeserver(
  executors: DiscoveryExecutors,
  input: string,
): Promise<DiscoveredHomeserver> {
  const parsed = parseServerInput(input);
  if (parsed === undefined) throw new DiscoveryError("bad-name");
  return parsed.kind === "url"
    ? discoverByUrl(executors, parsed.baseUrl)
    : discoverByName(executors, parsed.name, parsed.hostname);
}

async function discoverByName(executors: DiscoveryExecutors, name: string, hostname: string) {
  const origins = isLoopback(hostname) ? loopbackOrigins(name) : [`https://${hostname}`];
  const found = await first(origins, (origin) => readWellKnown(executors.wellKnown, origin));
  if (found === undefined) return { ...(await firstHomeserver(executors, name, hostname)), serverName: name };
  const flows = await probeHomeserver(executors.homeserver, found.baseUrl);
  return { baseUrl: found.baseUrl, flows, serverName: name, ...identity(found) };
}

async function discoverByUrl(executors: DiscoveryExecutors, baseUrl: string): Promise<DiscoveredHomeserver> {
  const { origin, host } = new URL(baseUrl);
  const wellKnown = readWellKnown(executors.wellKnown, origin).catch(() => undefined);
  const probe = await attempt(probeHomeserver(executors.homeserver, baseUrl));
  const found = await wellKnown;
  if (probe.ok) return { baseUrl, flows: probe.value, ...identity(found) };
  if (found === undefined || found.baseUrl === baseUrl) throw probe.error;
  const flows = await probeHomeserver(executors.homeserver, found.baseUrl);
  return { baseUrl: found.baseUrl, flows, serverName: host, ...identity(found) };
}

async function firstHomeserver(executors: DiscoveryExecutors, name: string, hostname: string) {
  const [baseUrl, other] = isLoopback(hostname) ? loopbackOrigins(name) : [`https://${name}`];
  const probe = await attempt(probeHomeserver(executors.homeserver, baseUrl));
  if (probe.ok) return { baseUrl, flows: probe.value };
  const isAnswer = probe.error instanceof DiscoveryError && probe.error.code === "not-matrix";
  if (other === undefined || isAnswer) throw probe.error;
  return { baseUrl: other, flows: await probeHomeserver(executors.homeserver, other) };
}

/** http first: a server that speaks TLS refuses it at once, while one without may let TLS wait for seconds. */
function loopbackOrigins(name: string): [string, string] {
  return [`http://${name}`, `https://${name}`];
}

/** `undefined`: there is no such file, or nobody answers. */
async function readWellKnown(executor: JobExecutor, serverUrl: string): Promise<WellKnown | undefined> {
  const response = await executor.submit(new GetWellknownJob({ serverUrl }));
  if (response.statusCode < 200 || response.statusCode > 299) return undefined;
  const baseUrl = serverBaseUrl(response.result?.homeserverUrl ?? "");
  if (baseUrl === undefined) throw new DiscoveryError("bad-well-known");
  const identityServer = response.result?.identityServerUrl;
  return identityServer === undefined ? { baseUrl } : { baseUrl, identityServer };
}

function identity(found: WellKnown | undefined): Pick<DiscoveredHomeserver, "wellKnownIdentityServer"> {
  return found?.identityServer === undefined ? {} : { wellKnownIdentityServer: found.identityServer };
}

async function first<In, Out>(values: readonly In[], work: (value: In) => Promise<Out | undefined>) {
  for (const value of values) {
    const out = await work(value);
    if (out !== undefined) return out;
  }
  return undefined;
}

type Attempt<Out> =
  | { readonly ok: true; readonly value: Out }
  | { readonly ok: false; readonly error: unknown };

async function attempt<Out>(work: Promise<Out>): Promise<Attempt<Out>> {
  return work.then(
    (value) => ({ ok: true, value }),
    (error: unknown) => ({ ok: false, error }),
  );
}
