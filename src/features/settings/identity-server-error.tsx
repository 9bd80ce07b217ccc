import { FormattedMessage } from "react-intl";
import { IdentityServerError } from "#src/matrix/identity/identity-server-error.ts";
import { failureCode, failureWords } from "#src/session/failure-words.ts";
import type { FieldError } from "#src/ui/field.tsx";

/** What is wrong with the identity server that was typed, or with setting it. */
export function identityServerError(
  problem: string | undefined,
  error: Error | null,
): FieldError | undefined {
  if (problem === "missing") {
    return {
      text: (
        <FormattedMessage
          id="settings.choose.missing"
          defaultMessage="Type the name of an identity server"
          description="Below the empty field for an identity server"
        />
      ),
    };
  }
  if (problem !== undefined) {
    return {
      text: (
        <FormattedMessage
          id="settings.choose.noServer"
          defaultMessage="That is no server’s name, nor an https address without a path"
          description="Below the field for an identity server: what was typed makes no sense"
        />
      ),
    };
  }
  if (error === null) return undefined;
  const code = failureCode(error);
  if (!(error instanceof IdentityServerError))
    return { text: <FormattedMessage {...failureWords(error)} />, code };
  if (error.code === "not-understood") {
    return {
      code,
      text: (
        <FormattedMessage
          id="settings.choose.notOne"
          defaultMessage="Something answers there, but it is no identity server. Nothing was changed."
          description="Below the field for an identity server"
        />
      ),
    };
  }
  return {
    code,
    text: (
      <FormattedMessage
        id="settings.choose.silent"
        defaultMessage="No identity server answers there. Look at the spelling, or try again later. Nothing was changed."
        description="Below the field for an identity server"
      />
    ),
  };
}
