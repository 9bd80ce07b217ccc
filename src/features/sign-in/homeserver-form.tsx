import type { SubmitEvent } from "react";
import { FormattedMessage } from "react-intl";
import { Button } from "#src/ui/button.tsx";
import { Field } from "#src/ui/field.tsx";
import { Info } from "#src/ui/icons.ts";
import { Reason } from "#src/ui/reason.tsx";
import { Stack } from "#src/ui/stack.tsx";
import { TextInput } from "#src/ui/text-input.tsx";
import { UserIdText } from "#src/ui/user-id-text.tsx";
import { discoveryFailure } from "./discovery-failure.tsx";
import { homeserverNote } from "./homeserver-note.tsx";
import type { useHomeserver } from "./use-homeserver.ts";

interface HomeserverFormProps {
  homeserver: ReturnType<typeof useHomeserver>;
}

/** Asks where the account is. The ways to sign in come below it when that server was found. */
export function HomeserverForm({ homeserver }: HomeserverFormProps) {
  const { typed, search, isTyping } = homeserver;

  function submit(event: SubmitEvent) {
    event.preventDefault();
    homeserver.lookUp();
  }

  return (
    <form onSubmit={submit} noValidate>
      <Stack>
        <Field
          label={
            <FormattedMessage
              id="signIn.homeserver"
              defaultMessage="Your homeserver"
              description="Label of the field for the name or URL of the Matrix homeserver"
            />
          }
          note={homeserverNote(search)}
          error={search.kind === "failed" && !isTyping ? discoveryFailure(search.code, typed) : undefined}
        >
          <TextInput
            ltr
            name="homeserver"
            inputMode="url"
            autoComplete="url"
            value={typed}
            onChange={(event) => homeserver.type(event.target.value)}
            onBlur={homeserver.stopTyping}
          />
        </Field>
        {search.kind !== "found" && (
          <Button type="submit" look="primary" wide busy={search.kind === "looking" && !isTyping}>
            <FormattedMessage
              id="signIn.continue"
              defaultMessage="Continue"
              description="Button below the homeserver field: looks for the server, then asks for name and password"
            />
          </Button>
        )}
        {search.kind !== "found" && (
          <Reason icon={Info}>
            <FormattedMessage
              id="signIn.homeserverHint"
              defaultMessage="It is the part after the colon in your Matrix name: {example}"
              description="Explains what to type as homeserver; the example is a Matrix user id"
              values={{ example: <UserIdText>@nora:example.org</UserIdText> }}
            />
          </Reason>
        )}
      </Stack>
    </form>
  );
}
