import type { ReactNode } from "react";
import { FormattedMessage } from "react-intl";
import type { Estimate } from "#src/outbox/estimate.ts";
import { Address } from "#src/ui/address.tsx";
import { Facts } from "#src/ui/facts.tsx";
import { UserIdText } from "#src/ui/user-id-text.tsx";
import type { Review } from "./review.ts";
import { shortenAddress } from "./shorten-address.ts";
import { TakesWords } from "./takes-words.tsx";
import type { countLanes } from "./to-send.ts";

interface SendFactsProps {
  /** Undefined until it is known. */
  readonly idServer: string | undefined;
  readonly review: Review;
  readonly lanes: ReturnType<typeof countLanes>;
  readonly estimate: Estimate | undefined;
}

const b = (words: ReactNode) => <b>{words}</b>;

/** How many, by whom, how long, and what cannot be taken back. */
export function SendFacts({ idServer, review, lanes, estimate }: SendFactsProps) {
  const mailed = review.ready.find(({ status }) => status.kind === "mail");
  const example = mailed?.address === undefined ? undefined : shortenAddress(mailed.address);
  return (
    <Facts>
      <dt>
        <FormattedMessage
          id="inviteMany.facts.count"
          defaultMessage="Invitations"
          description="Name of a fact: how many will be sent"
        />
      </dt>
      <dd>
        <FormattedMessage
          id="inviteMany.facts.counts"
          defaultMessage="<b>{all, number}</b>: {mail, number} by email, {direct, number} on Matrix"
          description="How many will be sent, and how"
          values={{ b, all: review.ready.length, ...lanes }}
        />
      </dd>
      {idServer !== undefined && (
        <>
          <dt>
            <FormattedMessage
              id="inviteMany.facts.by"
              defaultMessage="Sent by"
              description="Name of a fact: which identity server mails the invitations"
            />
          </dt>
          <dd>
            <FormattedMessage
              id="inviteMany.facts.server"
              defaultMessage="{server}, which sees every address"
              description="Which identity server mails the invitations"
              values={{ server: <UserIdText>{idServer}</UserIdText> }}
            />
          </dd>
        </>
      )}
      {estimate !== undefined && (
        <>
          <dt>
            <FormattedMessage
              id="inviteMany.facts.takes"
              defaultMessage="Takes"
              description="Name of a fact: how long the sending takes"
            />
          </dt>
          <dd>
            <TakesWords estimate={estimate} />
          </dd>
        </>
      )}
      {example !== undefined && (
        <>
          <dt>
            <FormattedMessage
              id="inviteMany.facts.others"
              defaultMessage="Others see"
              description="Name of a fact: what other people in the room see of an address"
            />
          </dt>
          <dd>
            <FormattedMessage
              id="inviteMany.facts.shortened"
              defaultMessage="{example} in the room, not the address. You see it on this device."
              description="What other people in the room see of an address, with an example"
              values={{ example: <Address>{example}</Address> }}
            />
          </dd>
        </>
      )}
      <dt>
        <FormattedMessage
          id="inviteMany.facts.undo"
          defaultMessage="Undo"
          description="Name of a fact: whether the sending can be taken back"
        />
      </dt>
      <dd>
        <FormattedMessage
          id="inviteMany.facts.undone"
          defaultMessage="A mail cannot be unsent. An invitation can be revoked."
          description="Whether the sending can be taken back"
        />
      </dd>
    </Facts>
  );
}
