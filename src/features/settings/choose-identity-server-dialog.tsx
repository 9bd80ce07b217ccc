import { valibotResolver } from "@hookform/resolvers/valibot";
import { useMutation } from "@tanstack/react-query";
import { useId } from "react";
import { useForm } from "react-hook-form";
import { FormattedMessage } from "react-intl";
import { useSession } from "#src/session/session-context.ts";
import { Button } from "#src/ui/button.tsx";
import { Dialog } from "#src/ui/dialog.tsx";
import { Field } from "#src/ui/field.tsx";
import { TextInput } from "#src/ui/text-input.tsx";
import { identityServerError } from "./identity-server-error.tsx";
import { identityServerSchema } from "./identity-server-schema.ts";
import { useSetIdentityServer } from "./use-set-identity-server.ts";

/** Asks for another identity server, looks whether it is one, and sets the account to use it. */
export function ChooseIdentityServerDialog({ onClose }: { onClose: () => void }) {
  const { identity } = useSession();
  const set = useSetIdentityServer();
  const formId = useId();
  const { register, handleSubmit, formState } = useForm({
    defaultValues: { server: "" },
    resolver: valibotResolver(identityServerSchema),
  });
  const choose = useMutation({
    mutationFn: async (baseUrl: string) => {
      await identity.look(baseUrl);
      await set.mutateAsync(baseUrl);
    },
    networkMode: "always",
    onSuccess: onClose,
  });

  return (
    <Dialog
      busy={choose.isPending}
      onClose={onClose}
      title={
        <FormattedMessage
          id="settings.chooseTitle"
          defaultMessage="Use another identity server"
          description="Title of a dialog"
        />
      }
      lead={
        <FormattedMessage
          id="settings.chooseLead"
          defaultMessage="It will learn every address you invite. Your homeserver must be able to reach it, and some homeservers use their own only. All your Matrix apps will use it."
          description="What it means to choose another identity server"
        />
      }
      foot={
        <>
          <Button onClick={onClose}>
            <FormattedMessage
              id="settings.chooseNot"
              defaultMessage="Cancel"
              description="Button: closes the dialog, nothing changes"
            />
          </Button>
          <Button type="submit" form={formId} look="primary" busy={choose.isPending}>
            <FormattedMessage
              id="settings.chooseNow"
              defaultMessage="Use it"
              description="Button: looks for the typed identity server and sets the account to use it"
            />
          </Button>
        </>
      }
    >
      <form
        id={formId}
        noValidate
        onSubmit={(event) => void handleSubmit(({ server }) => choose.mutate(server))(event)}
      >
        <Field
          label={
            <FormattedMessage
              id="settings.chooseServer"
              defaultMessage="Identity server"
              description="Label of the field for the name or address of an identity server"
            />
          }
          hint={
            <FormattedMessage
              id="settings.chooseHint"
              defaultMessage="Its name or address, such as id.example.org"
              description="Below the field for an identity server"
            />
          }
          error={identityServerError(formState.errors.server?.message, choose.error)}
        >
          <TextInput
            ltr
            data-initial-focus
            inputMode="url"
            autoComplete="off"
            autoCapitalize="off"
            spellCheck={false}
            {...register("server", { onChange: () => choose.reset() })}
          />
        </Field>
      </form>
    </Dialog>
  );
}
