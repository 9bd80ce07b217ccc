import { FormattedMessage } from "react-intl";
import type { RowOfRun } from "#src/outbox/outbox.ts";
import { Address } from "#src/ui/address.tsx";
import { UserIdText } from "#src/ui/user-id-text.tsx";

/** What became of an invitation that went out. */
export function SentWords({ row, run }: RowOfRun) {
  const address = <Address>{row.address}</Address>;
  if (row.invitee !== undefined) {
    return (
      <FormattedMessage
        id="invite.sent.user"
        defaultMessage="{address} is already on Matrix as {userId}: invited there, no email sent."
        description="Notice after an invitation"
        values={{ address, userId: <UserIdText>{row.invitee}</UserIdText> }}
      />
    );
  }
  return (
    <FormattedMessage
      id="invite.sent.mail"
      defaultMessage="Handed {address} to {server}, which mails the invitation."
      description="Notice after an invitation"
      values={{ address, server: <UserIdText>{run.idServer}</UserIdText> }}
    />
  );
}
