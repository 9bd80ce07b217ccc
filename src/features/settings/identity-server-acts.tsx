import { useState } from "react";
import { FormattedMessage } from "react-intl";
import { useSession } from "#src/session/session-context.ts";
import { useIdentityServerChoice } from "#src/session/use-identity-server-choice.ts";
import { Button } from "#src/ui/button.tsx";
import { ChooseIdentityServerDialog } from "./choose-identity-server-dialog.tsx";
import { LeaveIdentityServerDialog } from "./leave-identity-server-dialog.tsx";
import { useSetIdentityServer } from "./use-set-identity-server.ts";

/** Choose another identity server, the homeserver's, or none. */
export function IdentityServerActs() {
  const { credentials } = useSession();
  const choice = useIdentityServerChoice();
  const [asking, setAsking] = useState<"choose" | "leave">();
  const set = useSetIdentityServer();
  const byAccount =
    choice.kind === "disconnected" || ("namedBy" in choice && choice.namedBy === "account-data");
  const canFollow = byAccount && credentials.record.wellKnownIdentityServer !== undefined;
  const close = () => setAsking(undefined);
  return (
    <>
      {canFollow && (
        <Button busy={set.isPending} onClick={() => set.mutate(undefined)}>
          <FormattedMessage
            id="settings.followHomeserver"
            defaultMessage="Use your homeserver’s"
            description="Button: the identity server that the homeserver names is to be used again"
          />
        </Button>
      )}
      <Button onClick={() => setAsking("choose")}>
        <FormattedMessage
          id="settings.choose"
          defaultMessage="{isNone, select, true {Choose one…} other {Change…}}"
          description="Button: asks for an identity server, another one where there is one"
          values={{ isNone: String(choice.kind !== "configured") }}
        />
      </Button>
      {choice.kind === "configured" && (
        <Button look="danger" onClick={() => setAsking("leave")}>
          <FormattedMessage
            id="settings.leave"
            defaultMessage="Leave…"
            description="Button: asks whether to use no identity server"
          />
        </Button>
      )}
      {asking === "choose" && <ChooseIdentityServerDialog onClose={close} />}
      {asking === "leave" && choice.kind === "configured" && (
        <LeaveIdentityServerDialog idServer={choice.idServer} onClose={close} />
      )}
    </>
  );
}
