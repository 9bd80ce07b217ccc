import type { ReactNode } from "react";
import { FormattedMessage } from "react-intl";
import { IconList, IconListItem } from "#src/ui/icon-list.tsx";
import { Key, Mail, Shield } from "#src/ui/icons.ts";
import { Title } from "#src/ui/title.tsx";
import { Well } from "#src/ui/well.tsx";
import { useAllAddresses } from "./use-all-addresses.ts";

const b = (text: ReactNode) => <b>{text}</b>;

/** The facts of a sign-out: what this device forgets. */
export function WhatIsWiped() {
  const { count = 0 } = useAllAddresses();
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
        <IconListItem icon={Mail}>
          <FormattedMessage
            id="settings.wipedAddresses"
            defaultMessage="{count, plural, =0 {Stored addresses: there are none} one {<b># stored address</b>: export it first if you may need it} other {<b># stored addresses</b>: export them first if you may need them}}"
            description="In the list of what signing out wipes"
            values={{ count, b }}
          />
        </IconListItem>
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
