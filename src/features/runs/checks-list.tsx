import type { ReactNode } from "react";
import { FormattedMessage } from "react-intl";
import type { InviteObstacle } from "#src/matrix/room/permissions.ts";
import { useSession } from "#src/session/session-context.ts";
import type { Diagnosis } from "#src/session/use-diagnosis.ts";
import { useIdentityServerChoice } from "#src/session/use-identity-server-choice.ts";
import type { RowRecord } from "#src/session/use-outbox.ts";
import { DueTime } from "#src/ui/due-time.tsx";
import { IconList, IconListItem } from "#src/ui/icon-list.tsx";
import { Check, CircleAlert, CircleDashed } from "#src/ui/icons.ts";
import { UserIdText } from "#src/ui/user-id-text.tsx";

interface ChecksListProps {
  readonly row: RowRecord;
  /** `undefined` until the servers have answered. */
  readonly diagnosis: Diagnosis | undefined;
  readonly obstacle: InviteObstacle | undefined;
  readonly mailsAgainAt: number | undefined;
}

/** What an invitation needs, each with whether it is good. */
export function ChecksList({ row, diagnosis, obstacle, mailsAgainAt }: ChecksListProps) {
  const { serverName } = useSession();
  const choice = useIdentityServerChoice();
  const homeserver = <UserIdText>{serverName}</UserIdText>;
  const identityServer = <UserIdText>{choice.kind === "configured" ? choice.idServer : "–"}</UserIdText>;
  return (
    <IconList>
      <Item good>
        <FormattedMessage
          id="checks.address"
          defaultMessage="The address has a good form, and was sent in the spelling that servers compare"
          description="What was looked at for an invitation that did not come about"
        />
      </Item>
      <Item good={obstacle === undefined}>
        <FormattedMessage
          id="checks.right"
          defaultMessage="{may, select, yes {The room lets you invite} other {The room does not let you invite any more}}"
          description="What was looked at for an invitation that did not come about"
          values={{ may: obstacle === undefined ? "yes" : "no" }}
        />
      </Item>
      <Item good={diagnosis && diagnosis.homeserver === "answers" && diagnosis.person === "signed-in"}>
        <FormattedMessage
          id="checks.homeserver"
          defaultMessage="{state, select, asking {Asking {homeserver} …} signedIn {{homeserver} answers, and knows you} signedOut {{homeserver} answers, and has signed you out} locked {{homeserver} answers, and has locked your account} unknown {{homeserver} answers, and did not say whether it knows you} other {{homeserver} does not answer}}"
          description="What was looked at for an invitation that did not come about"
          values={{ homeserver, state: homeserverState(diagnosis) }}
        />
      </Item>
      {row.lane === "mail" && (
        <>
          <Item good={diagnosis && diagnosis.identityServer === "answers"}>
            <FormattedMessage
              id="checks.identityServer"
              defaultMessage="{state, select, asking {Asking {identityServer} …} answers {{identityServer} answers, knows you, and wants no new terms accepted} terms {{identityServer} wants new terms accepted} refuses {{identityServer} answers, and would not work for you} silent {{identityServer} does not answer} other {{identityServer} could not be asked}}"
              description="What was looked at for an invitation that did not come about"
              values={{ identityServer, state: diagnosis?.identityServer ?? "asking" }}
            />
          </Item>
          <Item good={mailsAgainAt === undefined}>
            {mailsAgainAt === undefined ? (
              <FormattedMessage
                id="checks.noLimit"
                defaultMessage="You had not sent so many from this device that the usual limit for mails was met"
                description="What was looked at for an invitation that did not come about"
              />
            ) : (
              <FormattedMessage
                id="checks.limit"
                defaultMessage="You had sent so many that the usual limit for mails was met, until {at}"
                description="What was looked at for an invitation that did not come about"
                values={{ at: <DueTime at={mailsAgainAt} /> }}
              />
            )}
          </Item>
        </>
      )}
    </IconList>
  );
}

/** `good` is `undefined` as long as it is not known. */
function Item({ good, children }: { good: boolean | undefined; children: ReactNode }) {
  const icon = good === undefined ? CircleDashed : good ? Check : CircleAlert;
  return <IconListItem icon={icon}>{children}</IconListItem>;
}

const personWords = {
  "signed-in": "signedIn",
  "signed-out": "signedOut",
  locked: "locked",
  unknown: "unknown",
} as const;

function homeserverState(diagnosis: Diagnosis | undefined) {
  if (diagnosis === undefined) return "asking";
  return diagnosis.homeserver === "silent" ? "silent" : personWords[diagnosis.person];
}
