import { useFormState } from "react-hook-form";
import { FormattedMessage } from "react-intl";
import type { DiscoveredHomeserver } from "#src/matrix/discovery/discover-homeserver.ts";
import { Button } from "#src/ui/button.tsx";
import { Field } from "#src/ui/field.tsx";
import { Lock } from "#src/ui/icons.ts";
import { PasswordInput } from "#src/ui/password-input.tsx";
import { Reason } from "#src/ui/reason.tsx";
import { Stack } from "#src/ui/stack.tsx";
import { TextInput } from "#src/ui/text-input.tsx";
import { UserIdText } from "#src/ui/user-id-text.tsx";
import { passwordError, userError } from "./password-errors.tsx";
import { SignInFailureBanner } from "./sign-in-failure-banner.tsx";
import type { usePasswordSignIn } from "./use-password-sign-in.ts";

interface PasswordFormProps {
  server: DiscoveredHomeserver;
  form: ReturnType<typeof usePasswordSignIn>;
}

/** Signs in with name and password, typed here. */
export function PasswordForm({ server, form }: PasswordFormProps) {
  const { errors } = useFormState({ control: form.control });
  const failure = form.failure?.server?.baseUrl === server.baseUrl ? form.failure : undefined;
  return (
    <form onSubmit={form.signIn(server)} noValidate>
      <Stack>
        <Field
          label={
            <FormattedMessage
              id="signIn.username"
              defaultMessage="Username"
              description="Label of the field for the name of the Matrix account"
            />
          }
          error={userError(errors.user?.message)}
        >
          <TextInput ltr autoComplete="username" {...form.field("user")} />
        </Field>
        <Field
          label={
            <FormattedMessage
              id="signIn.password"
              defaultMessage="Password"
              description="Label of the field for the password of the Matrix account"
            />
          }
          error={passwordError(errors.password?.message, failure?.error)}
        >
          <PasswordInput autoComplete="current-password" {...form.field("password")} />
        </Field>
        {failure && failure.error.code !== "wrong-password" && <SignInFailureBanner failure={failure} />}
        <Button type="submit" look="primary" wide busy={form.isPending}>
          <FormattedMessage
            id="signIn.signIn"
            defaultMessage="Sign in"
            description="Button that sends name and password to the homeserver"
          />
        </Button>
        <Reason icon={Lock}>
          <FormattedMessage
            id="signIn.passwordGoes"
            defaultMessage="Your password goes to {server} and nowhere else. Usher does not keep it."
            description="Below the sign-in button; the homeserver's host name"
            values={{ server: <UserIdText>{new URL(server.baseUrl).host}</UserIdText> }}
          />
        </Reason>
      </Stack>
    </form>
  );
}
