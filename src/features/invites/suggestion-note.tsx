import type { ComponentProps } from "react";
import { FormattedMessage } from "react-intl";
import { canonicalEmail } from "#src/matrix/identity/canonical-address.ts";
import { Address } from "#src/ui/address.tsx";
import { Button } from "#src/ui/button.tsx";
import type { Field } from "#src/ui/field.tsx";

/** The line below the address field when its domain looks like a slip; the address can be sent as it is all the same. */
export function suggestionNote(
  typed: string,
  take: (address: string) => void,
): NonNullable<ComponentProps<typeof Field>["note"]> | null {
  const canonical = canonicalEmail(typed);
  if (!canonical.ok || canonical.suggestion === undefined) return null;
  const { suggestion } = canonical;
  return {
    look: "plain",
    text: (
      <FormattedMessage
        id="invite.didYouMean"
        defaultMessage="Did you mean {address}? <take>Use that</take>"
        description="Below the address field, when the domain looks mistyped; the link puts the other address in"
        values={{
          address: <Address>{suggestion}</Address>,
          take: (words) => (
            <Button small onClick={() => take(suggestion)}>
              {words}
            </Button>
          ),
        }}
      />
    ),
  };
}
