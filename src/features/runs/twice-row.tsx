import type { ReactNode } from "react";
import { defineMessages, FormattedMessage } from "react-intl";
import type { Invitation } from "#src/matrix/room/invitation.ts";
import type { RowRecord } from "#src/session/use-outbox.ts";
import { Address } from "#src/ui/address.tsx";
import { StateLabel } from "#src/ui/state-label.tsx";
import styles from "./runs.module.css";
import { sentTwice } from "./sent-twice.ts";

interface TwiceRowProps {
  readonly row: RowRecord;
  readonly invitations: readonly Invitation[];
  /** What the person may do about one of them. */
  readonly actions: (invitation: Invitation, address: string) => ReactNode;
}

const words = defineMessages({
  "not-known": {
    id: "run.twice.notKnown",
    defaultMessage: "What became of the two is not known yet",
    description: "What became of two invitations to one address",
  },
  "both-open": {
    id: "run.twice.bothOpen",
    defaultMessage: "Both are open, and one is enough",
    description: "What became of two invitations to one address",
  },
  "one-taken-up": {
    id: "run.twice.oneTakenUp",
    defaultMessage: "One was taken up, the other is still open",
    description: "What became of two invitations to one address",
  },
  "one-revoked": {
    id: "run.twice.oneRevoked",
    defaultMessage: "One of the two is revoked",
    description: "What became of two invitations to one address",
  },
  "both-revoked": {
    id: "run.twice.bothRevoked",
    defaultMessage: "Both are revoked",
    description: "What became of two invitations to one address",
  },
  "none-open": {
    id: "run.twice.noneOpen",
    defaultMessage: "Neither is open any more",
    description: "What became of two invitations to one address",
  },
});

/** An address that one request invited twice: what became of the two, and the way to revoke the spare one. */
export function TwiceRow({ row, invitations, actions }: TwiceRowProps) {
  const twice = sentTwice(row, invitations);
  const isOpen = "spare" in twice;
  return (
    <li className={styles.decision}>
      <StateLabel tone={isOpen ? "unconfirmed" : "sent"} wordHidden>
        <FormattedMessage
          id="run.twice.state"
          defaultMessage="Sent twice"
          description="For screen readers: the state of an address that was invited twice"
        />
      </StateLabel>
      <span className={styles.who}>
        <Address>{row.address}</Address>
        <span className={styles.looked}>
          <FormattedMessage {...words[twice.kind]} />
        </span>
      </span>
      {isOpen && <span className={styles.acts}>{actions(twice.spare, row.address)}</span>}
    </li>
  );
}
