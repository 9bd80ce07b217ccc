import { FormattedMessage } from "react-intl";
import { diagnose, type Findings } from "#src/outbox/diagnose.ts";
import { whyMayNotInvite } from "#src/matrix/room/permissions.ts";
import { causeCode, causeWords } from "#src/session/cause-words.ts";
import { useSession } from "#src/session/session-context.ts";
import { useDiagnosis } from "#src/session/use-diagnosis.ts";
import { useMailsAgainAt } from "#src/session/use-mails-again-at.ts";
import type { RowRecord } from "#src/session/use-outbox.ts";
import { useRoom } from "#src/session/use-room.ts";
import { Address } from "#src/ui/address.tsx";
import { Button } from "#src/ui/button.tsx";
import { Code } from "#src/ui/code.tsx";
import { CopyDetails } from "#src/ui/copy-details.tsx";
import { Dialog } from "#src/ui/dialog.tsx";
import { DueTime } from "#src/ui/due-time.tsx";
import { RefreshCw } from "#src/ui/icons.ts";
import { Title } from "#src/ui/title.tsx";
import { Well } from "#src/ui/well.tsx";
import { ChecksList } from "./checks-list.tsx";
import { detailsText } from "./details-text.ts";
import { ServerSaid } from "./server-said.tsx";

/** Why an invitation did not come about, or nobody knows: the likely cause, what was said, and what was looked at. */
export function DetailsDialog({ row, onClose }: { row: RowRecord; onClose: () => void }) {
  const { access, serverName } = useSession();
  const { diagnosis, asking, askAgain } = useDiagnosis(row.txnId);
  const mailsAgainAt = useMailsAgainAt(row);
  const room = useRoom(row.roomId);
  const obstacle =
    room === undefined ? ({ reason: "not-joined" } as const) : whyMayNotInvite(room, access.userId);
  const findings: Findings | undefined = diagnosis && {
    obstacle,
    identityServer: diagnosis.identityServer,
    mailsAgainAt,
  };
  const cause = diagnose(row, findings);

  return (
    <Dialog
      title={
        <FormattedMessage
          id="details.title"
          defaultMessage="What is known about {address}"
          description="Title of a dialog: what is known of an invitation that did not come about"
          values={{ address: <Address>{row.address}</Address> }}
        />
      }
      lead={
        <>
          <FormattedMessage
            {...causeWords[cause]}
            values={{ at: mailsAgainAt === undefined ? "" : <DueTime at={mailsAgainAt} /> }}
          />{" "}
          <Code>{causeCode(cause)}</Code>
        </>
      }
      onClose={onClose}
      footStart={
        <Button look="plain" icon={RefreshCw} busy={asking} onClick={askAgain}>
          <FormattedMessage
            id="details.again"
            defaultMessage="Look again"
            description="Button: looks once more how the servers are doing"
          />
        </Button>
      }
      foot={
        <>
          <CopyDetails text={() => detailsText({ row, cause, diagnosis, obstacle, serverName, access })} />
          <Button look="primary" onClick={onClose}>
            <FormattedMessage
              id="details.close"
              defaultMessage="Close"
              description="Button: closes a dialog"
            />
          </Button>
        </>
      }
    >
      <ServerSaid row={row} />
      <Well>
        <Title level={3} look="group">
          <FormattedMessage
            id="details.checked"
            defaultMessage="What was looked at"
            description="Heading over what is good and what is not"
          />
        </Title>
        <ChecksList row={row} diagnosis={diagnosis} obstacle={obstacle} mailsAgainAt={mailsAgainAt} />
      </Well>
    </Dialog>
  );
}
