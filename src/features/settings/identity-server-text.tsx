import type { ReactElement } from "react";
import { FormattedDate, FormattedMessage } from "react-intl";
import { useSession } from "#src/session/session-context.ts";
import { useObservable } from "#src/session/use-observable.ts";
import { UserIdText } from "#src/ui/user-id-text.tsx";
import { NamedBy } from "./named-by.tsx";
import { useIdentityServer } from "./use-identity-server.ts";

/** Which identity server is used, who named it, and whether the person agreed to it. */
export function IdentityServerText(): ReactElement {
  const { choice, agreedAt } = useIdentityServer();
  const isKnown = useObservable(useSession().loop.status).kind !== "starting";
  if (!isKnown) {
    return (
      <FormattedMessage
        id="settings.identityUnknown"
        defaultMessage="Asking your homeserver"
        description="In the place of the identity server, until the first answer of the homeserver"
      />
    );
  }
  switch (choice.kind) {
    case "configured":
      return (
        <>
          <p>
            <UserIdText>{choice.idServer}</UserIdText> · <NamedBy by={choice.namedBy} />
          </p>
          <p>
            <Consent agreedAt={agreedAt} />
          </p>
        </>
      );
    case "none":
      return (
        <FormattedMessage
          id="settings.identityNone"
          defaultMessage="None. Neither your account nor your homeserver names one, so nobody can be invited by email."
          description="No identity server is configured"
        />
      );
    case "disconnected":
      return (
        <FormattedMessage
          id="settings.identityDisconnected"
          defaultMessage="None: your account is set to use none, so nobody can be invited by email."
          description="The person has disconnected from identity servers in their account data"
        />
      );
    case "invalid":
      return (
        <>
          <FormattedMessage
            id="settings.identityInvalid"
            defaultMessage="What is named is not the address of an identity server, so nobody can be invited by email."
            description="The configured identity server's address makes no sense; who named it follows"
          />{" "}
          <NamedBy by={choice.namedBy} />
        </>
      );
  }
}

/** `undefined`: not read yet; `null`: never agreed on this device. */
function Consent({ agreedAt }: { agreedAt: number | null | undefined }) {
  if (agreedAt === undefined) return null;
  if (agreedAt === null) {
    return (
      <FormattedMessage
        id="settings.identityNotAsked"
        defaultMessage="You have not agreed to it on this device. You are asked before the first invitation by email."
        description="The person did not agree yet that this identity server is used"
      />
    );
  }
  return (
    <FormattedMessage
      id="settings.identityAgreed"
      defaultMessage="You agreed to it on {date}"
      description="When the person agreed that this identity server is used"
      values={{ date: <FormattedDate value={agreedAt} dateStyle="long" /> }}
    />
  );
}
