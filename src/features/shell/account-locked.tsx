import { FormattedMessage } from "react-intl";
import { useSession } from "#src/session/session-context.ts";
import { Banner } from "#src/ui/banner.tsx";
import { Code } from "#src/ui/code.tsx";
import { Lock } from "#src/ui/icons.ts";
import { UserIdText } from "#src/ui/user-id-text.tsx";
import { TryNow } from "./try-now.tsx";

/** The account is locked: the session goes on as soon as it is unlocked, and nothing is lost meanwhile. */
export function AccountLocked() {
  const { serverName } = useSession();
  return (
    <Banner
      strip
      look="warn"
      icon={Lock}
      title={
        <FormattedMessage
          id="offline.locked"
          defaultMessage="{server} has locked your account."
          description="Title of a notice: the homeserver's administrator has locked the account for now"
          values={{ server: <UserIdText>{serverName}</UserIdText> }}
        />
      }
      acts={<TryNow />}
    >
      <FormattedMessage
        id="offline.lockedHint"
        defaultMessage="Nothing new arrives and nothing is sent until whoever looks after it unlocks the account. You stay signed in, and what Usher keeps on this device stays."
        description="In the notice that the account is locked"
      />{" "}
      <Code>M_USER_LOCKED</Code>
    </Banner>
  );
}
