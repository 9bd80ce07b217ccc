import { useQuery } from "@tanstack/react-query";
import { cleanLine } from "#src/lib/clean-text.ts";
import { unwrap } from "#src/matrix/executor/errors.ts";
import { GetUserProfileJob } from "#src/matrix/jobs/get-user-profile-job.ts";
import { useSession } from "#src/session/session-context.ts";

/** What the person calls themselves; the user id until that is known, and where they have no name. */
export function useOwnName(): string {
  const { access } = useSession();
  const { data } = useQuery({
    queryKey: ["own-name", access.userId],
    queryFn: async () => unwrap(await access.executor.submit(new GetUserProfileJob({ ...access }))),
    select: ({ displayName }) => cleanLine(displayName ?? ""),
    networkMode: "always",
    staleTime: 60_000,
  });
  return data === undefined || data === "" ? access.userId : data;
}
