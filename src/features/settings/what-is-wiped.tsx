import type { ReactNode } from "react";
import { Link } from "@tanstack/react-router";
import { FormattedMessage } from "react-intl";
import { useKeptLists } from "#src/session/use-kept-lists.ts";
import { useRuns } from "#src/session/use-outbox.ts";
import { buttonClass } from "#src/ui/button-class.ts";
import { Button } from "#src/ui/button.tsx";
import { IconList, IconListItem } from "#src/ui/icon-list.tsx";
import { Download, Key, ListChecks, Mail, Send, Shield } from "#src/ui/icons.ts";
import { Title } from "#src/ui/title.tsx";
import { Well } from "#src/ui/well.tsx";
import { useAllAddresses } from "./use-all-addresses.ts";

const b = (text: ReactNode) => <b>{text}</b>;

interface WhatIsWipedProps {
  /** The button that saves the lists that are prepared. */
  readonly exportLists: ReactNode;
  /** The person goes to another page. */
  readonly onGo: () => void;
}

/** The facts of a sign-out: what this device forgets, and how each can be kept. */
export function WhatIsWiped({ exportLists, onGo }: WhatIsWipedProps) {
  const { count = 0, save } = useAllAddresses();
  const drafts = useKeptLists().size;
  const toSend = (useRuns() ?? []).reduce((sum, { counts }) => sum + counts.queued, 0);
  return (
    <Well>
      <Title level={3} look="group" id="what-is-wiped">
        <FormattedMessage
          id="settings.wiped"
          defaultMessage="What this device forgets"
          description="Heading of a short list in the question before signing out"
        />
      </Title>
      <IconList labelledBy="what-is-wiped">
        <IconListItem icon={Key}>
          <FormattedMessage
            id="settings.wipedSession"
            defaultMessage="This session: to come back you need your password"
            description="In the list of what signing out wipes"
          />
        </IconListItem>
        <IconListItem
          icon={Mail}
          act={
            count > 0 && (
              <Button small icon={Download} onClick={save}>
                <FormattedMessage
                  id="settings.wipedAddresses.export"
                  defaultMessage="Export them"
                  description="Button in the question before signing out: saves the stored addresses as a file"
                />
              </Button>
            )
          }
        >
          <FormattedMessage
            id="settings.wipedAddresses"
            defaultMessage="{count, plural, =0 {Stored addresses: there are none} one {<b># stored address</b>} other {<b># stored addresses</b>}}"
            description="In the list of what signing out wipes"
            values={{ count, b }}
          />
        </IconListItem>
        {toSend > 0 && (
          <IconListItem
            icon={Send}
            act={
              <Link to="/runs" onClick={onGo} className={buttonClass({ small: true })}>
                <FormattedMessage
                  id="settings.wipedToSend.runs"
                  defaultMessage="See the runs"
                  description="Link in the question before signing out: to the runs, each of which can be saved as a file"
                />
              </Link>
            }
          >
            <FormattedMessage
              id="settings.wipedToSend"
              defaultMessage="{count, plural, one {<b># invitation</b> that has not gone out yet: it will never be sent} other {<b># invitations</b> that have not gone out yet: they will never be sent}}"
              description="In the list of what signing out wipes"
              values={{ count: toSend, b }}
            />
          </IconListItem>
        )}
        {drafts > 0 && (
          <IconListItem icon={ListChecks} act={exportLists}>
            <FormattedMessage
              id="settings.wipedDrafts"
              defaultMessage="{count, plural, one {<b># list</b> that you are preparing and have not sent} other {<b># lists</b> that you are preparing and have not sent}}"
              description="In the list of what signing out wipes: lists of addresses to invite"
              values={{ count: drafts, b }}
            />
          </IconListItem>
        )}
        <IconListItem icon={Shield}>
          <FormattedMessage
            id="settings.wipedConsent"
            defaultMessage="That you agreed to an identity server: you are asked again"
            description="In the list of what signing out wipes"
          />
        </IconListItem>
      </IconList>
    </Well>
  );
}
