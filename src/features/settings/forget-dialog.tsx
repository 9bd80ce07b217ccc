import type { UseMutationResult } from "@tanstack/react-query";
import { FormattedMessage } from "react-intl";
import { Banner } from "#src/ui/banner.tsx";
import { Button } from "#src/ui/button.tsx";
import { Dialog } from "#src/ui/dialog.tsx";
import { useToast } from "#src/ui/toast-context.ts";
import { StorageFailure } from "./storage-failure.tsx";

interface ForgetDialogProps {
  count: number;
  forget: UseMutationResult<void, Error, void>;
  onClose: () => void;
}

/** Asks before all addresses of this person are forgotten. */
export function ForgetDialog({ count, forget, onClose }: ForgetDialogProps) {
  const toast = useToast();

  function forgetAll() {
    forget.mutate(undefined, {
      onSuccess: () => {
        toast({
          text: (
            <FormattedMessage
              id="settings.forgotten"
              defaultMessage="{count, plural, one {# address forgotten} other {# addresses forgotten}}"
              description="Short notice after the stored addresses were forgotten"
              values={{ count }}
            />
          ),
        });
        onClose();
      },
    });
  }

  return (
    <Dialog
      busy={forget.isPending}
      onClose={onClose}
      title={
        <FormattedMessage
          id="settings.forgetTitle"
          defaultMessage="Forget {count, plural, one {# address} other {# addresses}}?"
          description="Title of the question before the stored addresses are forgotten"
          values={{ count }}
        />
      }
      lead={
        <FormattedMessage
          id="settings.forgetLead"
          defaultMessage="Rooms then show the shortened form only, also to you. Invitations stay as they are. This cannot be undone; export the addresses first if you may need them."
          description="What happens when the stored addresses are forgotten"
        />
      }
      foot={
        <>
          <Button onClick={onClose}>
            <FormattedMessage
              id="settings.keep"
              defaultMessage="Keep them"
              description="Button: closes the question, nothing is forgotten"
            />
          </Button>
          <Button look="filled" busy={forget.isPending} onClick={forgetAll}>
            <FormattedMessage
              id="settings.forgetNow"
              defaultMessage="Forget {count, plural, one {# address} other {# addresses}}"
              description="Button that forgets the stored addresses"
              values={{ count }}
            />
          </Button>
        </>
      }
    >
      {forget.isError && (
        <Banner
          look="error"
          title={
            <FormattedMessage
              id="settings.forgetFailed"
              defaultMessage="Nothing was forgotten"
              description="Title of a notice: the stored addresses could not be removed"
            />
          }
        >
          <StorageFailure />
        </Banner>
      )}
    </Dialog>
  );
}
