import { useMutation, useQueryClient } from "@tanstack/react-query";
import type { JsonObject } from "#src/lib/json.ts";
import { unwrap } from "#src/matrix/executor/errors.ts";
import { SetAccountDataJob } from "#src/matrix/jobs/set-account-data-job.ts";
import { useSession } from "#src/session/session-context.ts";
import { useIdentityServerChoice } from "#src/session/use-identity-server-choice.ts";

/**
 * Which identity server the account is set to use: a base URL that was looked at before, `null` for none, or
 * `undefined` for the one that the homeserver names. The one that was used forgets the person, if it can be told.
 * https://spec.matrix.org/v1.19/client-server-api/#midentity_server
 */
export function useSetIdentityServer() {
  const { access, identity } = useSession();
  const queryClient = useQueryClient();
  const before = useIdentityServerChoice();
  return useMutation<void, Error, string | null | undefined>({
    mutationFn: async (baseUrl) => {
      const content: JsonObject = baseUrl === undefined ? {} : { base_url: baseUrl };
      const job = new SetAccountDataJob({ ...access, type: "m.identity_server", content });
      unwrap(await access.executor.submit(job));
      if (before.kind === "configured" && before.baseUrl !== baseUrl) await identity.forget(before.baseUrl);
      await queryClient.invalidateQueries({ queryKey: ["identity-consent"] });
    },
    networkMode: "always",
  });
}
