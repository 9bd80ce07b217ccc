import { useQuery } from "@tanstack/react-query";
import { usualMailLimit } from "#src/outbox/usual-mail-limit.ts";
import type { RowRecord } from "#src/storage/outbox-records.ts";
import { useSession } from "./session-context.ts";

/** See `usualMailLimit`, for the moment when a row went out. */
export function useMailsAgainAt({ txnId, sentAt, since }: RowRecord): number | undefined {
  const { outbox, access } = useSession();
  const at = sentAt ?? since;
  const { data } = useQuery({
    queryKey: ["mails-again-at", access.userId, txnId, at],
    queryFn: async () => usualMailLimit(await outbox.mailedBefore(at), at) ?? null,
    gcTime: 0,
    networkMode: "always",
  });
  return data ?? undefined;
}
