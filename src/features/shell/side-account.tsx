import { useNavigate } from "@tanstack/react-router";
import { FormattedMessage, useIntl } from "react-intl";
import { useSession } from "#src/session/session-context.ts";
import { useOwnName } from "#src/session/use-own-name.ts";
import { Avatar } from "#src/ui/avatar.tsx";
import { ChevronsUpDown, LogOut, Settings2 } from "#src/ui/icons.ts";
import { MenuItem } from "#src/ui/menu-item.tsx";
import { MenuRule } from "#src/ui/menu-parts.tsx";
import { Menu } from "#src/ui/menu.tsx";
import { SideFoot } from "#src/ui/side-foot.tsx";

/** Who is signed in, with a menu. */
export function SideAccount({ onSignOut }: { onSignOut: () => void }) {
  const intl = useIntl();
  const navigate = useNavigate();
  const { userId } = useSession().access;
  const name = useOwnName();
  return (
    <SideFoot
      avatar={<Avatar name={name} id={userId} size="m" />}
      name={name}
      id={userId}
      end={
        <Menu
          icon={ChevronsUpDown}
          label={intl.formatMessage({
            id: "account.menu",
            defaultMessage: "Account",
            description: "Names the button and the menu beside the name of the person signed in",
          })}
        >
          <MenuItem icon={Settings2} onSelect={() => void navigate({ to: "/settings" })}>
            <FormattedMessage
              id="account.settings"
              defaultMessage="Settings"
              description="In the menu beside the name of the person signed in"
            />
          </MenuItem>
          <MenuRule />
          <MenuItem icon={LogOut} danger onSelect={onSignOut}>
            <FormattedMessage
              id="account.signOut"
              defaultMessage="Sign out…"
              description="In the menu beside the name of the person signed in; a question follows"
            />
          </MenuItem>
        </Menu>
      }
    />
  );
}
