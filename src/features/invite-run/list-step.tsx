import type { ClipboardEvent, ReactNode } from "react";
import { defineMessage, FormattedMessage, useIntl } from "react-intl";
import { useIdentityServerChoice } from "#src/session/use-identity-server-choice.ts";
import { Button } from "#src/ui/button.tsx";
import { Card, CardBody } from "#src/ui/card.tsx";
import { DropArea } from "#src/ui/drop-area.tsx";
import { Field } from "#src/ui/field.tsx";
import { Search } from "#src/ui/icons.ts";
import { Page } from "#src/ui/page.tsx";
import { Reason } from "#src/ui/reason.tsx";
import { TextArea } from "#src/ui/text-area.tsx";
import { UserIdText } from "#src/ui/user-id-text.tsx";
import styles from "./invite-many.module.css";
import { isEmptyDraft } from "./invite-draft.ts";
import { KeptNote } from "./kept-note.tsx";
import { SourceList } from "./source-list.tsx";
import { useFocusInField } from "./use-focus-in-field.ts";
import type { DraftInUse } from "./use-invite-draft.ts";
import type { useLookOver } from "./use-look-over.ts";
import type { useTakeIn } from "./use-take-in.ts";

/** A field of more than this takes long to draw: a longer paste is taken in as if it came from a file. */
const LONGEST_IN_FIELD = 50_000;

interface ListStepProps {
  readonly inUse: DraftInUse;
  readonly takeIn: ReturnType<typeof useTakeIn>;
  readonly looking: ReturnType<typeof useLookOver>;
  readonly obstacle: ReactNode;
}

/** The first step: addresses are pasted, typed, or brought in files. */
export function ListStep({ inUse, takeIn, looking, obstacle }: ListStepProps) {
  const { draft, change } = inUse;
  const { formatMessage } = useIntl();
  const choice = useIdentityServerChoice();
  const isEmpty = isEmptyDraft(draft);
  const field = useFocusInField(draft);

  function paste(event: ClipboardEvent) {
    const text = event.clipboardData.getData("text/plain");
    if (text.length <= LONGEST_IN_FIELD) return;
    event.preventDefault();
    takeIn.takeText(text);
  }

  return (
    <Page narrow>
      <SourceList draft={draft} change={change} takeIn={takeIn} />
      <Card>
        <CardBody>
          <Field
            label={
              <FormattedMessage
                id="inviteMany.addresses"
                defaultMessage="Addresses"
                description="Label of the large field"
              />
            }
            hint={
              <FormattedMessage
                id="inviteMany.addresses.hint"
                defaultMessage="Paste or type them in any way: one in a line, with commas, with names, or cells of a spreadsheet."
                description="Below the large field"
              />
            }
          >
            <TextArea
              ref={field}
              className={styles.typed}
              dir="auto"
              rows={10}
              value={draft.typed}
              onChange={({ currentTarget: { value: typed } }) => change((before) => ({ ...before, typed }))}
              onPaste={paste}
              spellCheck={false}
              autoCapitalize="off"
              autoComplete="off"
              placeholder={"Ana Beltrán <ana@example.org>\nben@example.org, cem@example.org"}
            />
          </Field>
          <DropArea
            accept=".csv,.tsv,.tab,.txt,text/csv,text/tab-separated-values,text/plain"
            onFiles={takeIn.takeFiles}
            button={
              <FormattedMessage
                id="inviteMany.chooseFile"
                defaultMessage="Choose a file"
                description="Button that opens the chooser of files"
              />
            }
          >
            <FormattedMessage
              id="inviteMany.drop"
              defaultMessage="Or drop a file anywhere on this page: CSV, TSV or plain text."
              description="Beside the button that chooses a file"
            />
          </DropArea>
          <Button
            look="primary"
            wide
            icon={Search}
            busy={looking.isLooking || takeIn.isReading}
            reason={obstacle ?? (isEmpty && formatMessage(nothingYet))}
            onClick={looking.lookOver}
          >
            <FormattedMessage
              id="inviteMany.lookOver"
              defaultMessage="Look over"
              description="Button: goes on to the review of the list"
            />
          </Button>
          {choice.kind === "configured" && (
            <Reason>
              <FormattedMessage
                id="inviteMany.lookOver.facts"
                defaultMessage="Nothing is sent yet. {server} is asked who of them is on Matrix already."
                description="Below the button that goes on to the review; names the identity server"
                values={{ server: <UserIdText>{choice.idServer}</UserIdText> }}
              />
            </Reason>
          )}
        </CardBody>
      </Card>
      <KeptNote inUse={inUse} />
    </Page>
  );
}

const nothingYet = defineMessage({
  id: "inviteMany.nothingYet",
  defaultMessage: "There are no addresses yet.",
  description: "Why the button that goes on to the review is off",
});
