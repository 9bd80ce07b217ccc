import { FormattedMessage } from "react-intl";
import { Address } from "#src/ui/address.tsx";
import { UserIdText } from "#src/ui/user-id-text.tsx";
import type { SentInvitation } from "./send-invitation.ts";

/** What became of an invitation that went out. */
export function SentWords({ sent, address }: { sent: SentInvitation; address: string }) {
  if (sent.kind === "user") {
    return (
      <FormattedMessage
        id="invite.sent.user"
        defaultMessage="{address} is already on Matrix as {userId}: invited there, no email sent."
        description="Notice after an invitation"
        values={{ address: <Address>{address}</Address>, userId: <UserIdText>{sent.userId}</UserIdText> }}
      />
    );
  }
  return (
    <FormattedMessage
      id="invite.sent.mail"
      defaultMessage="Handed {address} to {server}, which mails the invitation."
      description="Notice after an invitation"
      values={{ address: <Address>{address}</Address>, server: <UserIdText>{sent.idServer}</UserIdText> }}
    />
  );
}
