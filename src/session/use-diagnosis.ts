import { useQuery } from "@tanstack/react-query";
import { IdentityGrantError } from "#src/matrix/identity/identity-grant-error.ts";
import { IdentityServerError } from "#src/matrix/identity/identity-server-error.ts";
import { GetTokenOwnerJob } from "#src/matrix/jobs/get-token-owner-job.ts";
import { GetVersionsJob } from "#src/matrix/jobs/get-versions-job.ts";
import type { IdentityGrants } from "./identity-grants.ts";
import { useSession } from "./session-context.ts";
import type { Session } from "./session.ts";

/** Which of those that an invitation needs do their part, as they answered just now. */
interface Diagnosis {
  readonly homeserver: "answers" | "silent";
  /** Whether the homeserver still knows the person; `undefined` where it did not say. */
  readonly signedIn: boolean | undefined;
  /** `refuses`: it answers, and would not work for the person. `undefined` where it could not be asked. */
  readonly identityServer: "answers" | "refuses" | "silent" | undefined;
}

interface AskedDiagnosis {
  /** The newest; `undefined` until all have answered, or were given up. */
  readonly diagnosis: Diagnosis | undefined;
  readonly asking: boolean;
  readonly askAgain: () => void;
}

/** Asks the homeserver and the identity server of a run whether they answer. Nothing is sent to anybody. */
export function useDiagnosis(runId: string): AskedDiagnosis {
  const session = useSession();
  const { data, isFetching, refetch } = useQuery({
    queryKey: ["diagnosis", session.access.userId, runId],
    queryFn: () => diagnose(session),
    gcTime: 0,
    retry: false,
    networkMode: "always",
  });
  return { diagnosis: data, asking: isFetching, askAgain: () => void refetch() };
}

async function diagnose({ access, identity }: Session): Promise<Diagnosis> {
  const [versions, owner, identityServer] = await Promise.all([
    access.executor.submit(new GetVersionsJob(access)),
    access.executor.submit(new GetTokenOwnerJob(access)),
    identityServerState(identity),
  ]);
  const isRefused = owner.statusCode === 401;
  return {
    homeserver: versions.success ? "answers" : "silent",
    signedIn: owner.success || isRefused ? owner.success : undefined,
    identityServer,
  };
}

/** Asks its `/v2`, its terms and its `/account`, and registers anew where it has forgotten the person. */
async function identityServerState(identity: IdentityGrants): Promise<Diagnosis["identityServer"]> {
  try {
    await identity.obtain({ ask: false });
    return "answers";
  } catch (error) {
    if (error instanceof IdentityGrantError) return "refuses";
    if (!(error instanceof IdentityServerError)) return undefined;
    return error.code === "unreachable" || error.code === "not-understood" ? "silent" : "refuses";
  }
}
