import type { GrantedIdentityServer } from "#src/matrix/identity/identity-server-error.ts";
import { InviteBy3PIDJob } from "#src/matrix/jobs/invite-by-3pid-job.ts";
import { InviteUserJob } from "#src/matrix/jobs/invite-user-job.ts";
import type { RowRecord } from "#src/storage/outbox-records.ts";
import type { OutboxPorts } from "./outbox-ports.ts";

/** The request that invites a row's address or user; by its transaction id where the server has them. */
export function invitationJob(
  { access }: OutboxPorts,
  { lane, roomId, invitee, medium, address, txnId }: RowRecord,
  identity: GrantedIdentityServer | undefined,
  byTransaction: boolean,
): InviteUserJob | InviteBy3PIDJob {
  if (lane === "direct" && invitee !== undefined) return new InviteUserJob({ ...access, roomId, invitee });
  if (identity === undefined) throw new TypeError("An invitation by email needs an identity server");
  const { idServer, token: idAccessToken } = identity;
  const transaction = byTransaction ? { txnId } : {};
  return new InviteBy3PIDJob({ ...access, roomId, idServer, idAccessToken, medium, address, ...transaction });
}
