import type { ReactNode } from "react";
import { FormattedMessage } from "react-intl";
import type { ConsentQuestion } from "#src/session/identity-grants.ts";
import { useSession } from "#src/session/session-context.ts";
import { useObservable } from "#src/session/use-observable.ts";
import { Button } from "#src/ui/button.tsx";
import { Dialog } from "#src/ui/dialog.tsx";
import { IconList, IconListItem } from "#src/ui/icon-list.tsx";
import { Door, Mail, User, X } from "#src/ui/icons.ts";
import { Title } from "#src/ui/title.tsx";
import { UserIdText } from "#src/ui/user-id-text.tsx";
import { Well } from "#src/ui/well.tsx";

const bold = (chunks: ReactNode) => <b>{chunks}</b>;

/** Asks, once, whether an identity server may be used, with all that it will learn. Mounted once, by the app. */
export function ConsentDialog() {
  const { identity } = useSession();
  const question = useObservable(identity.question);
  return question === undefined ? null : <Question question={question} />;
}

function Question({ question: { server, answer } }: { question: ConsentQuestion }) {
  const { access } = useSession();
  return (
    <Dialog
      title={
        <FormattedMessage
          id="consent.title"
          defaultMessage="Let {server} send your invitations?"
          description="Title of the question about the identity server"
          values={{ server: <UserIdText>{server.idServer}</UserIdText> }}
        />
      }
      lead={
        <FormattedMessage
          id="consent.lead"
          defaultMessage="Invitations by email go through an identity server. {namedBy, select, homeserver {Your homeserver suggests this one.} other {Your account is set to use this one.}} You are asked once."
          description="Below the title of the question; who named the identity server"
          values={{ namedBy: server.namedBy === "well-known" ? "homeserver" : "account" }}
        />
      }
      onClose={() => answer(false)}
      foot={
        <>
          <Button onClick={() => answer(false)}>
            <FormattedMessage id="consent.no" defaultMessage="Not now" description="Button: do not agree" />
          </Button>
          <Button look="primary" onClick={() => answer(true)}>
            <FormattedMessage id="consent.yes" defaultMessage="Agree and go on" description="Button: agree" />
          </Button>
        </>
      }
    >
      <Well>
        <Title level={3} look="group">
          <FormattedMessage
            id="consent.learns"
            defaultMessage="What it learns"
            description="Heading in the question"
          />
        </Title>
        <IconList>
          <IconListItem icon={Mail}>
            <FormattedMessage
              id="consent.learns.addresses"
              defaultMessage="<b>Every address you invite</b>, in full, and looks up whether it belongs to a Matrix user"
              description="What the identity server learns"
              values={{ b: bold }}
            />
          </IconListItem>
          <IconListItem icon={Door}>
            <FormattedMessage
              id="consent.learns.room"
              defaultMessage="The room’s name, alias and picture"
              description="What the identity server learns"
            />
          </IconListItem>
          <IconListItem icon={User}>
            <FormattedMessage
              id="consent.learns.you"
              defaultMessage="Your name and your Matrix id, {userId}"
              description="What the identity server learns"
              values={{ userId: <UserIdText>{access.userId}</UserIdText> }}
            />
          </IconListItem>
        </IconList>
      </Well>
      <Title level={3} look="group">
        <FormattedMessage
          id="consent.learnsNot"
          defaultMessage="What it does not learn"
          description="Heading in the question"
        />
      </Title>
      <IconList muted>
        <IconListItem icon={X}>
          <FormattedMessage
            id="consent.learnsNot.list"
            defaultMessage="Messages, the list of members, your password"
            description="What the identity server does not learn"
          />
        </IconListItem>
      </IconList>
    </Dialog>
  );
}
