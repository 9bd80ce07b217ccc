import { FormattedMessage } from "react-intl";
import { failureCode, failureWords } from "#src/session/failure-words.ts";
import { Banner } from "#src/ui/banner.tsx";
import { Button } from "#src/ui/button.tsx";
import { Code } from "#src/ui/code.tsx";
import { Dialog } from "#src/ui/dialog.tsx";
import { UserIdText } from "#src/ui/user-id-text.tsx";
import { useSetIdentityServer } from "./use-set-identity-server.ts";

interface LeaveIdentityServerDialogProps {
  readonly idServer: string;
  readonly onClose: () => void;
}

/** Asks before the account is set to use no identity server. */
export function LeaveIdentityServerDialog({ idServer, onClose }: LeaveIdentityServerDialogProps) {
  const set = useSetIdentityServer();
  return (
    <Dialog
      busy={set.isPending}
      onClose={onClose}
      title={
        <FormattedMessage
          id="settings.leaveTitle"
          defaultMessage="Use no identity server?"
          description="Title of a question"
        />
      }
      lead={
        <FormattedMessage
          id="settings.leaveLead"
          defaultMessage="Nobody can be invited by email until you choose one again, here or in another Matrix app, and lists that are being sent are held. Invitations that were mailed stay as they are. {server} keeps what it has learnt."
          description="What it means to use no identity server"
          values={{ server: <UserIdText>{idServer}</UserIdText> }}
        />
      }
      foot={
        <>
          <Button onClick={onClose}>
            <FormattedMessage
              id="settings.leaveNot"
              defaultMessage="Keep it"
              description="Button: closes the question, nothing changes"
            />
          </Button>
          <Button look="filled" busy={set.isPending} onClick={() => set.mutate(null, { onSuccess: onClose })}>
            <FormattedMessage
              id="settings.leaveNow"
              defaultMessage="Use none"
              description="Button: sets the account to use no identity server"
            />
          </Button>
        </>
      }
    >
      {set.error !== null && (
        <Banner
          look="error"
          title={
            <FormattedMessage
              id="settings.leaveFailed"
              defaultMessage="That could not be set"
              description="Title of a notice: the identity server could not be left"
            />
          }
        >
          <FormattedMessage {...failureWords(set.error)} /> <Code>{failureCode(set.error)}</Code>
        </Banner>
      )}
    </Dialog>
  );
}
