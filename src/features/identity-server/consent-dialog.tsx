import { Link } from "@tanstack/react-router";
import { useId, useState } from "react";
import { FormattedMessage, useIntl } from "react-intl";
import { textFor } from "#src/matrix/identity/terms.ts";
import type { ConsentQuestion } from "#src/session/identity-grants.ts";
import { useSession } from "#src/session/session-context.ts";
import { useObservable } from "#src/session/use-observable.ts";
import { buttonClass } from "#src/ui/button-class.ts";
import { Button } from "#src/ui/button.tsx";
import { Dialog } from "#src/ui/dialog.tsx";
import { Reason } from "#src/ui/reason.tsx";
import { UserIdText } from "#src/ui/user-id-text.tsx";
import { ConsentLearns } from "./consent-learns.tsx";
import { ConsentTerms } from "./consent-terms.tsx";

/** Asks, once, whether an identity server may be used, with all that it will learn. Mounted once, by the app. */
export function ConsentDialog() {
  const { identity } = useSession();
  const question = useObservable(identity.question);
  return question === undefined ? null : <Question key={question.server.baseUrl} question={question} />;
}

function Question({
  question: { server, documents, isAgreedTo, agree, decline },
}: {
  question: ConsentQuestion;
}) {
  const { locale } = useIntl();
  const whyId = useId();
  const [accepted, setAccepted] = useState<ReadonlySet<string>>(new Set());
  const languages = [locale, ...navigator.languages];
  const shown = documents.flatMap((document) => {
    const text = textFor(document, languages);
    return text === undefined ? [] : { version: document.version, ...text };
  });
  const missing = shown.filter(({ url }) => !accepted.has(url)).length;
  return (
    <Dialog
      title={<Title idServer={server.idServer} isAgreedTo={isAgreedTo} />}
      lead={<Lead byAccount={server.namedBy === "account-data"} isAgreedTo={isAgreedTo} />}
      onClose={decline}
      footStart={
        <Link to="/settings" className={buttonClass({ look: "plain" })} onClick={decline}>
          <FormattedMessage
            id="consent.another"
            defaultMessage="Another server…"
            description="Link in the question about the identity server: to the setting where another one can be chosen"
          />
        </Link>
      }
      foot={
        <>
          <Button onClick={decline}>
            <FormattedMessage id="consent.no" defaultMessage="Not now" description="Button: do not agree" />
          </Button>
          <Button
            look="primary"
            offBecause={missing > 0 ? whyId : undefined}
            onClick={() => agree(shown.map(({ url }) => url))}
          >
            <FormattedMessage id="consent.yes" defaultMessage="Agree and go on" description="Button: agree" />
          </Button>
          {missing > 0 && (
            <Reason end id={whyId}>
              <FormattedMessage
                id="consent.acceptFirst"
                defaultMessage="{count, plural, one {Accept the document to go on.} =2 {Accept both documents to go on.} other {Accept all # documents to go on.}}"
                description="Why the button Agree and go on is off"
                values={{ count: shown.length }}
              />
            </Reason>
          )}
        </>
      }
    >
      {!isAgreedTo && <ConsentLearns />}
      {shown.length > 0 && <ConsentTerms documents={shown} accepted={accepted} onAccept={setAccepted} />}
    </Dialog>
  );
}

function Title({ idServer, isAgreedTo }: { idServer: string; isAgreedTo: boolean }) {
  const server = <UserIdText>{idServer}</UserIdText>;
  if (isAgreedTo) {
    return (
      <FormattedMessage
        id="consent.newTerms"
        defaultMessage="{server} has new terms"
        description="Title of the question: the identity server that was agreed to has new documents to accept"
        values={{ server }}
      />
    );
  }
  return (
    <FormattedMessage
      id="consent.title"
      defaultMessage="Let {server} send your invitations?"
      description="Title of the question about the identity server"
      values={{ server }}
    />
  );
}

function Lead({ byAccount, isAgreedTo }: { byAccount: boolean; isAgreedTo: boolean }) {
  if (isAgreedTo) {
    return (
      <FormattedMessage
        id="consent.newTermsLead"
        defaultMessage="Your invitations by email go through this identity server. It sends none until you accept."
        description="Below the title of the question about new terms"
      />
    );
  }
  return (
    <FormattedMessage
      id="consent.lead"
      defaultMessage="Invitations by email go through an identity server. {namedBy, select, homeserver {Your homeserver suggests this one.} other {Your account is set to use this one.}} You are asked once."
      description="Below the title of the question; who named the identity server"
      values={{ namedBy: byAccount ? "account" : "homeserver" }}
    />
  );
}
