import { FormattedMessage } from "react-intl";
import type { ComponentProps } from "react";
import type { Field } from "#src/ui/field.tsx";
import { UserIdText } from "#src/ui/user-id-text.tsx";
import type { HomeserverSearch } from "./use-homeserver.ts";

/** The quiet line below the homeserver field. */
export function homeserverNote(
  search: HomeserverSearch,
): NonNullable<ComponentProps<typeof Field>["note"]> | null {
  switch (search.kind) {
    case "nothing":
      return null;
    case "looking":
      return {
        look: "busy",
        text: (
          <FormattedMessage
            id="signIn.looking"
            defaultMessage="Looking for the server"
            description="Below the homeserver field, while it is searched for"
          />
        ),
      };
    case "failed":
      return {
        look: "plain",
        text: (
          <FormattedMessage
            id="signIn.notFoundYet"
            defaultMessage="No server found by this name yet"
            description="Below the homeserver field, while the name is still being typed"
          />
        ),
      };
    case "found":
      return {
        look: "ok",
        text: (
          <FormattedMessage
            id="signIn.found"
            defaultMessage="Found {server}"
            description="Below the homeserver field: there is a homeserver; its host name"
            values={{
              server: (
                <b>
                  <UserIdText>{new URL(search.server.baseUrl).host}</UserIdText>
                </b>
              ),
            }}
          />
        ),
      };
  }
}
