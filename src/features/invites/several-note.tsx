import { Link } from "@tanstack/react-router";
import type { ComponentProps } from "react";
import { FormattedMessage } from "react-intl";
import type { RoomId } from "#src/matrix/ids.ts";
import { parseAddressList } from "#src/matrix/identity/parse-address-list.ts";
import type { Field } from "#src/ui/field.tsx";

/** The line below the address field when there are several addresses in it: offers to take them to where many are invited. */
export function severalNote(
  typed: string,
  roomId: RoomId,
): NonNullable<ComponentProps<typeof Field>["note"]> | null {
  if (!isSeveral(typed)) return null;
  return {
    look: "plain",
    text: (
      <FormattedMessage
        id="invite.several"
        defaultMessage="That is more than one address. <go>Invite many at once</go>"
        description="Below the address field; the link takes what was typed to another page"
        values={{
          go: (words) => (
            <Link to="/rooms/$roomId/invite" params={{ roomId }} state={{ addressesToInvite: typed }}>
              {words}
            </Link>
          ),
        }}
      />
    ),
  };
}

function isSeveral(typed: string): boolean {
  const { entries, problems } = parseAddressList(typed, "list");
  return entries.length > 1 || (entries.length === 1 && problems.length > 1);
}

/** What was copied, for a field of one line: it would join lines, and with them the addresses in them. */
export function inOneLine(copied: string): string | undefined {
  const lines = copied.split(/[\r\n\t]+/u).filter((line) => line.trim() !== "");
  return lines.length > 1 ? lines.join(", ") : undefined;
}
