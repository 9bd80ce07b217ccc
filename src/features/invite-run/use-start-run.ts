import { useMutation } from "@tanstack/react-query";
import type { RoomId } from "#src/matrix/ids.ts";
import { useSession } from "#src/session/session-context.ts";
import { withoutSent, type InviteDraft } from "./invite-draft.ts";
import type { Review } from "./review.ts";
import { rowsToSend } from "./to-send.ts";
import type { ChangeDraft } from "./use-invite-draft.ts";

interface ToStart {
  readonly draft: InviteDraft;
  readonly review: Review;
}

/** Writes the run down, upon which it begins. What was not sent stays in the draft. */
export function useStartRun(
  roomId: RoomId,
  change: ChangeDraft,
  onStarted: (runId: string) => Promise<void>,
) {
  const { outbox } = useSession();
  return useMutation({
    mutationFn: async ({ draft: { runId, idServer, label }, review }: ToStart) => {
      if (runId === undefined || idServer === undefined) return;
      const rows = rowsToSend(review);
      await outbox.start({ runId, roomId, idServer, label: label.trim() || undefined, rows });
      // It was begun, also where its page cannot be shown.
      await onStarted(runId).catch(() => undefined);
      change((draft) => withoutSent(draft, review));
    },
    networkMode: "always",
  });
}
