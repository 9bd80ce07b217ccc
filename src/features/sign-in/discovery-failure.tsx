import type { ReactElement } from "react";
import { FormattedMessage } from "react-intl";
import type { DiscoveryErrorCode } from "#src/matrix/discovery/discovery-error.ts";
import type { FieldError } from "#src/ui/field.tsx";
import { UserIdText } from "#src/ui/user-id-text.tsx";

/** Why no homeserver was found for what was typed, in words and with its code. */
export function discoveryFailure(code: DiscoveryErrorCode | "missing", typed: string): FieldError {
  return { text: wordsFor(code, typed.trim()), code: code.toUpperCase().replaceAll("-", "_") };
}

function wordsFor(code: DiscoveryErrorCode | "missing", typed: string): ReactElement {
  const server = (
    <b>
      <UserIdText>{typed}</UserIdText>
    </b>
  );
  switch (code) {
    case "missing":
      return (
        <FormattedMessage
          id="signIn.homeserverMissing"
          defaultMessage="Type the name of your homeserver."
          description="Error at the homeserver field: it is empty"
        />
      );
    case "bad-name":
      return (
        <FormattedMessage
          id="signIn.badName"
          defaultMessage="This is not the name of a server. Such a name looks like {example}, and its full address begins with https."
          description="Error at the homeserver field: what was typed can be neither a server name nor its URL"
          values={{ example: <UserIdText>example.org</UserIdText> }}
        />
      );
    case "no-answer":
      return (
        <FormattedMessage
          id="signIn.noServerAnswers"
          defaultMessage="No Matrix server answers at {server}. Look at the name and at your connection, then try again."
          description="Error at the homeserver field: nothing answers under the typed name"
          values={{ server }}
        />
      );
    case "not-matrix":
      return (
        <FormattedMessage
          id="signIn.notMatrix"
          defaultMessage="{server} answers, but it is not a Matrix homeserver."
          description="Error at the homeserver field: there is a web server of another kind"
          values={{ server }}
        />
      );
    case "bad-well-known":
      return (
        <FormattedMessage
          id="signIn.badWellKnown"
          defaultMessage="{server} should say where its homeserver is, but what it says makes no sense. Who looks after it can mend that. If you know the homeserver’s own address, type that one."
          description="Error at the homeserver field: the file .well-known/matrix/client of this domain is broken"
          values={{ server }}
        />
      );
  }
}
