import { FormattedMessage } from "react-intl";
import type { Role } from "#src/matrix/room/permissions.ts";

/** The word for a role; none for plain members. */
export function RoleWord({ role }: { role: Role }) {
  switch (role) {
    case "admin":
      return (
        <FormattedMessage
          id="members.admin"
          defaultMessage="Admin"
          description="Role of somebody in a room"
        />
      );
    case "moderator":
      return (
        <FormattedMessage
          id="members.moderator"
          defaultMessage="Moderator"
          description="Role of somebody in a room"
        />
      );
    case "member":
      return null;
  }
}
