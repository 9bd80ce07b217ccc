import { valibotResolver } from "@hookform/resolvers/valibot";
import type { ClipboardEvent } from "react";
import { useForm, useWatch } from "react-hook-form";
import { FormattedMessage, useIntl } from "react-intl";
import type { InviteObstacle } from "#src/matrix/room/permissions.ts";
import type { RoomModel } from "#src/matrix/room/room-model.ts";
import { Button } from "#src/ui/button.tsx";
import { Card, CardBody } from "#src/ui/card.tsx";
import { FieldGroup } from "#src/ui/field-group.tsx";
import { Field } from "#src/ui/field.tsx";
import { Send } from "#src/ui/icons.ts";
import { Select } from "#src/ui/select.tsx";
import { TextInput } from "#src/ui/text-input.tsx";
import { useToast } from "#src/ui/toast-context.ts";
import { addressProblemWords, isAddressProblem } from "#src/session/address-problem-words.ts";
import { InviteFacts } from "./invite-facts.tsx";
import { inviteSchema, type InviteFields } from "./invite-schema.ts";
import styles from "./invites.module.css";
import { ObstacleWords } from "./obstacle-words.tsx";
import { SentWords } from "./sent-words.tsx";
import { inOneLine, severalNote } from "./several-note.tsx";
import { suggestionNote } from "./suggestion-note.tsx";
import { useInviteBy3PID } from "./use-invite-by-3pid.ts";

interface InviteFormProps {
  readonly room: RoomModel;
  /** What keeps the person from inviting; the form says it beside the button. */
  readonly obstacle: InviteObstacle | undefined;
}

/** Collects `medium` and `address` and invites. What was typed stays until the room shows the invitation. */
export function InviteForm({ room, obstacle }: InviteFormProps) {
  const intl = useIntl();
  const toast = useToast();
  const { mutate, isPending } = useInviteBy3PID(room.roomId);
  const { register, handleSubmit, control, formState, getValues, setValue } = useForm<InviteFields>({
    defaultValues: { medium: "email", address: "" },
    resolver: valibotResolver(inviteSchema),
    reValidateMode: "onChange",
  });
  const { medium, address } = useWatch({ control });
  const isEmail = medium === "email";
  const problem = formState.errors.address?.message;

  const emailNote = (typed: string) =>
    severalNote(typed, room.roomId) ?? suggestionNote(typed, (meant) => setValue("address", meant));

  function paste(event: ClipboardEvent<HTMLInputElement>) {
    const text = inOneLine(event.clipboardData.getData("text"));
    if (text === undefined) return;
    event.preventDefault();
    const { value, selectionStart, selectionEnd } = event.currentTarget;
    const pasted = value.slice(0, selectionStart ?? 0) + text + value.slice(selectionEnd ?? value.length);
    setValue("address", pasted, { shouldValidate: formState.isSubmitted });
  }

  function send(fields: InviteFields) {
    const typed = getValues("address");
    mutate(
      { ...fields, roomId: room.roomId },
      {
        onSuccess: (begun) => {
          // From now on it stands in the list below, whatever becomes of it.
          if (getValues("address") === typed) setValue("address", "");
          if (begun.row.state === "sent") toast({ text: <SentWords {...begun} /> });
        },
      },
    );
  }

  return (
    <Card>
      <CardBody>
        <form className={styles.form} noValidate onSubmit={(event) => void handleSubmit(send)(event)}>
          <FieldGroup>
            <Field
              label={
                <FormattedMessage
                  id="invite.medium"
                  defaultMessage="By"
                  description="Label: by email or phone"
                />
              }
              className={styles.medium}
            >
              <Select {...register("medium", { deps: formState.isSubmitted ? "address" : [] })}>
                <option value="email">
                  {intl.formatMessage({
                    id: "invite.medium.email",
                    defaultMessage: "Email",
                    description: "A way of inviting",
                  })}
                </option>
                <option value="msisdn">
                  {intl.formatMessage({
                    id: "invite.medium.phone",
                    defaultMessage: "Phone",
                    description: "A way of inviting",
                  })}
                </option>
              </Select>
            </Field>
            <Field
              label={
                isEmail ? (
                  <FormattedMessage
                    id="invite.address"
                    defaultMessage="Address"
                    description="Label of the field"
                  />
                ) : (
                  <FormattedMessage
                    id="invite.number"
                    defaultMessage="Number"
                    description="Label of the field"
                  />
                )
              }
              note={isEmail ? emailNote(address ?? "") : null}
              error={
                isAddressProblem(problem) && problem !== "several"
                  ? { text: intl.formatMessage(addressProblemWords[problem]) }
                  : undefined
              }
            >
              <TextInput
                ltr
                {...register("address")}
                onPaste={paste}
                inputMode={isEmail ? "email" : "tel"}
                autoComplete="off"
                autoCapitalize="off"
                spellCheck={false}
                placeholder={isEmail ? "name@example.org" : "+44 …"}
              />
            </Field>
          </FieldGroup>
          <Button
            look="primary"
            type="submit"
            wide
            icon={Send}
            busy={isPending}
            {...(obstacle && { reason: <ObstacleWords obstacle={obstacle} room={room} /> })}
          >
            <FormattedMessage
              id="invite.send"
              defaultMessage="Send invitation"
              description="Button of the form"
            />
          </Button>
          {obstacle === undefined && <InviteFacts room={room} />}
        </form>
      </CardBody>
    </Card>
  );
}
