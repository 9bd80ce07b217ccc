import { FormattedMessage } from "react-intl";
import type { SignInError } from "#src/session/sign-in-error.ts";
import type { FieldError } from "#src/ui/field.tsx";

/** What is wrong with the name, before anything was sent. */
export function userError(code: string | undefined): FieldError | undefined {
  if (code === undefined) return undefined;
  return {
    text: (
      <FormattedMessage
        id="signIn.userMissing"
        defaultMessage="Type your username."
        description="Error at the username field: it is empty"
      />
    ),
  };
}

/** What is wrong with the password: it is missing, or the server does not take it. */
export function passwordError(
  code: string | undefined,
  refusal: SignInError | undefined,
): FieldError | undefined {
  if (code !== undefined) {
    return {
      text: (
        <FormattedMessage
          id="signIn.passwordMissing"
          defaultMessage="Type your password."
          description="Error at the password field: it is empty"
        />
      ),
    };
  }
  if (refusal?.code !== "wrong-password") return undefined;
  return {
    text: (
      <FormattedMessage
        id="signIn.wrongPassword"
        defaultMessage="Username or password is wrong. The server does not say which."
        description="Error at the password field: the homeserver refused the sign-in"
      />
    ),
    code: refusal.errcode,
  };
}
