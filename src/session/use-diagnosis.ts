import { useQuery } from "@tanstack/react-query";
import { IdentityGrantError } from "#src/matrix/identity/identity-grant-error.ts";
import { IdentityServerError } from "#src/matrix/identity/identity-server-error.ts";
import type { JobResponse } from "#src/matrix/jobs/job-response.ts";
import { GetTokenOwnerJob } from "#src/matrix/jobs/get-token-owner-job.ts";
import { GetVersionsJob } from "#src/matrix/jobs/get-versions-job.ts";
import type { Findings } from "#src/outbox/diagnose.ts";
import type { IdentityGrants } from "./identity-grants.ts";
import { useSession } from "./session-context.ts";
import type { Session } from "./session.ts";

/** Which of those that an invitation needs do their part, as they answered just now. */
export interface Diagnosis {
  readonly homeserver: "answers" | "silent";
  /** The newest version of the specification that it speaks, such as `v1.11`. */
  readonly version: string | undefined;
  /** What the person is to the homeserver; `unknown` where it did not say. */
  readonly person: "signed-in" | "signed-out" | "locked" | "unknown";
  readonly identityServer: Findings["identityServer"];
}

interface AskedDiagnosis {
  /** The newest; `undefined` until all have answered, or were given up. */
  readonly diagnosis: Diagnosis | undefined;
  readonly asking: boolean;
  readonly askAgain: () => void;
}

/**
 * Asks the homeserver and the identity server whether they answer. Nothing is sent to anybody.
 *
 * @param about  the id of what they are asked for: each is asked for by itself
 */
export function useDiagnosis(about: string): AskedDiagnosis {
  const session = useSession();
  const { data, isFetching, refetch } = useQuery({
    queryKey: ["diagnosis", session.access.userId, about],
    queryFn: () => askServers(session),
    gcTime: 0,
    retry: false,
    networkMode: "always",
  });
  return { diagnosis: data, asking: isFetching, askAgain: () => void refetch() };
}

async function askServers({ access, identity }: Session): Promise<Diagnosis> {
  const [versions, owner, identityServer] = await Promise.all([
    access.executor.submit(new GetVersionsJob(access)),
    access.executor.submit(new GetTokenOwnerJob(access)),
    identityServerState(identity),
  ]);
  return {
    homeserver: versions.success ? "answers" : "silent",
    version: versions.result?.versions.at(-1),
    person: personState(owner),
    identityServer,
  };
}

function personState({ success, statusCode, errorCode }: JobResponse<unknown>): Diagnosis["person"] {
  if (success) return "signed-in";
  if (statusCode !== 401) return "unknown";
  return errorCode === "M_USER_LOCKED" ? "locked" : "signed-out";
}

/** Asks its `/v2`, its terms and its `/account`, and registers anew where it has forgotten the person. */
async function identityServerState(identity: IdentityGrants): Promise<Findings["identityServer"]> {
  try {
    await identity.obtain({ ask: false });
    return "answers";
  } catch (error) {
    if (error instanceof IdentityGrantError) return error.code === "terms" ? "terms" : "refuses";
    if (!(error instanceof IdentityServerError)) return "unknown";
    if (error.code === "terms") return "terms";
    return error.code === "unreachable" || error.code === "not-understood" ? "silent" : "refuses";
  }
}
