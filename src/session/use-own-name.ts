import { useQuery } from "@tanstack/react-query";
import { cleanLine } from "#src/lib/clean-text.ts";
import { unwrap } from "#src/matrix/executor/errors.ts";
import { GetUserProfileJob } from "#src/matrix/jobs/get-user-profile-job.ts";
import { useSession } from "./session-context.ts";

/** What the person signed in calls themselves; the user id where the server tells no name (yet). */
export function useOwnName(): string {
  const { access } = useSession();
  const { data } = useQuery({
    queryKey: ["own-profile", access.userId],
    queryFn: async () =>
      unwrap(await access.executor.submit(new GetUserProfileJob({ ...access, userId: access.userId }))),
    staleTime: Number.POSITIVE_INFINITY,
  });
  const name = cleanLine(data?.displayName ?? "");
  return name === "" ? access.userId : name;
}
