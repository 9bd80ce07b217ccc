import type { RoomId } from "#src/matrix/ids.ts";
import type { ThirdPartyIdentifier } from "#src/matrix/identity/lookup.ts";
import { InviteError } from "#src/outbox/invite-error.ts";
import type { Outbox, RowOfRun } from "#src/outbox/outbox.ts";
import type { Activity } from "#src/outbox/run-activity.ts";
import type { RowRecord, RunRecord } from "#src/session/use-outbox.ts";

/** An invitation by email or telephone; the address in canonical form. */
export interface InvitationToSend extends ThirdPartyIdentifier {
  readonly roomId: RoomId;
}

/**
 * Starts a run of one row, after a look at what will happen to it. Resolves to it as soon as it has come to
 * rest: sent, refused, left to a person, or waiting for something that takes longer than a person looks on.
 * Rejects, and nothing was sent, with the errors of `lookOver` or with `StorageError`.
 */
export async function inviteOne(outbox: Outbox, { roomId, ...id }: InvitationToSend): Promise<RowOfRun> {
  const { idServer, outlooks } = await outbox.lookOver(roomId, [id]);
  const outlook = outlooks.get(id.address);
  if (outlook?.kind === "no-texts") throw new InviteError("no-texts");
  if (outlook?.kind === "left-out") throw new InviteError(outlook.reason);
  const runId = crypto.randomUUID();
  const invitee = outlook?.kind === "user" ? outlook.userId : undefined;
  await outbox.start({ runId, roomId, idServer, rows: [{ ...id, invitee }] });
  return outbox.rowWhen({ runId, rowId: 0 }, (row, run) =>
    isAtRest(row, run, outbox.activities.get().get(roomId)),
  );
}

function isAtRest({ state }: RowRecord, { hold }: RunRecord, activity: Activity | undefined): boolean {
  if (state === "sending" || state === "answered") return false;
  if (state !== "queued" || hold !== undefined) return true;
  return activity !== undefined && activity.kind !== "sending";
}
