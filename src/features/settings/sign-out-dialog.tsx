import { useMutation } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { FormattedMessage } from "react-intl";
import { NotToldError } from "#src/session/not-told-error.ts";
import { useSession, useSessionManager } from "#src/session/session-context.ts";
import { Button } from "#src/ui/button.tsx";
import { Dialog } from "#src/ui/dialog.tsx";
import { UserIdText } from "#src/ui/user-id-text.tsx";
import { NotToldBanner } from "./not-told-banner.tsx";
import { WhatIsWiped } from "./what-is-wiped.tsx";

interface SignOutDialogProps {
  /** The button that saves the lists that are prepared. */
  readonly exportLists: ReactNode;
  readonly onClose: () => void;
}

/**
 * Asks before the session ends, and says what is wiped. Where the homeserver could not be told, the person
 * decides: try again, or wipe this device all the same. When it has ended the page is left by itself.
 */
export function SignOutDialog({ exportLists, onClose }: SignOutDialogProps) {
  const sessions = useSessionManager();
  const { serverName } = useSession();
  const signOut = useMutation({ mutationFn: () => sessions.signOut() });
  const forget = useMutation({ mutationFn: () => sessions.forget() });
  const busy = signOut.isPending || forget.isPending;
  const host = <UserIdText>{serverName}</UserIdText>;
  const notTold = signOut.error instanceof NotToldError ? signOut.error : undefined;
  return (
    <Dialog
      busy={busy}
      onClose={onClose}
      title={
        <FormattedMessage
          id="settings.signOutTitle"
          defaultMessage="Sign out of {host}?"
          description="Title of the question before signing out; the homeserver"
          values={{ host }}
        />
      }
      footStart={
        notTold !== undefined && (
          <Button look="plainDanger" busy={forget.isPending} onClick={() => forget.mutate()}>
            <FormattedMessage
              id="settings.wipeAnyway"
              defaultMessage="Wipe this device anyway"
              description="Button: signs out on this device though the homeserver could not be told"
            />
          </Button>
        )
      }
      foot={
        <>
          <Button onClick={onClose}>
            <FormattedMessage
              id="settings.staySignedIn"
              defaultMessage="Stay signed in"
              description="Button: closes the question, nothing happens"
            />
          </Button>
          <Button look="filled" busy={signOut.isPending} onClick={() => signOut.mutate()}>
            {notTold !== undefined ? (
              <FormattedMessage
                id="settings.signOutAgain"
                defaultMessage="Try again"
                description="Button: tries again to tell the homeserver of the sign-out"
              />
            ) : (
              <FormattedMessage
                id="settings.signOutNow"
                defaultMessage="Sign out"
                description="Button that ends the session and wipes what is stored"
              />
            )}
          </Button>
        </>
      }
    >
      {notTold && <NotToldBanner host={host} error={notTold.cause} />}
      <WhatIsWiped exportLists={exportLists} onGo={onClose} />
    </Dialog>
  );
}
