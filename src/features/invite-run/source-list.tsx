import { useState } from "react";
import { FormattedMessage, useIntl } from "react-intl";
import { Button } from "#src/ui/button.tsx";
import { FileLine } from "#src/ui/file-line.tsx";
import { ListChecks, FileText, Pencil, Plus, X } from "#src/ui/icons.ts";
import { Stack } from "#src/ui/stack.tsx";
import { ColumnsDialog } from "./columns-dialog.tsx";
import { ColumnsWords } from "./columns-words.tsx";
import { MoreAddresses } from "./more-addresses.tsx";
import { pastedWords } from "./pasted-words.ts";
import { withoutSource, type InviteDraft } from "./invite-draft.ts";
import type { GivenTable } from "./find-columns.ts";
import type { ListSource } from "./list-source.ts";
import type { ChangeDraft } from "./use-invite-draft.ts";
import { TakeAwayDialog } from "./take-away-dialog.tsx";
import type { useTakeIn } from "./use-take-in.ts";

interface SourceListProps {
  readonly draft: InviteDraft;
  readonly change: ChangeDraft;
  readonly takeIn: ReturnType<typeof useTakeIn>;
  /** The way back to bring more; not there where that is done. */
  readonly onAddMore?: () => void;
  /** A table was read in another way: there may be addresses that nobody was asked about. */
  readonly onReadAgain?: () => void;
}

/** What was brought: each file and each paste, with what was found in it. */
export function SourceList({ draft: { sources }, change, takeIn, onAddMore, onReadAgain }: SourceListProps) {
  const { formatMessage } = useIntl();
  const [choosing, setChoosing] = useState<ListSource>();
  const [leaving, setLeaving] = useState<ListSource>();
  if (sources.length === 0) return null;

  function readAgain(source: ListSource, given: GivenTable) {
    takeIn.readAgain({ source, given }, { onSuccess: () => onReadAgain?.() });
  }

  function takeAway(source: ListSource) {
    change((draft) => withoutSource(draft, source));
  }

  return (
    <Stack gap={2}>
      {sources.map((source) => (
        <FileLine
          key={source.id}
          icon={source.name === undefined ? ListChecks : FileText}
          name={source.name ?? formatMessage(pastedWords)}
          sub={
            <>
              <FormattedMessage
                id="inviteMany.source.count"
                defaultMessage="{count, plural, one {# entry} other {# entries}}"
                description="How much was found in a file or a pasted list"
                values={{ count: source.mentions.length }}
              />
              {source.table !== undefined && <ColumnsWords columns={source.table.columns} />}
              <MoreAddresses source={source} onUse={(given) => readAgain(source, given)} />
            </>
          }
          acts={
            <>
              {source.table !== undefined && (
                <Button small icon={Pencil} onClick={() => setChoosing(source)}>
                  <FormattedMessage
                    id="inviteMany.columns"
                    defaultMessage="Columns…"
                    description="Button: asks what the columns of a table hold"
                  />
                </Button>
              )}
              {onAddMore !== undefined && source === sources.at(-1) && (
                <Button small icon={Plus} onClick={onAddMore}>
                  <FormattedMessage
                    id="inviteMany.addMore"
                    defaultMessage="Add more"
                    description="Button: goes back to bring more addresses"
                  />
                </Button>
              )}
              <Button
                small
                iconOnly
                look="plain"
                icon={X}
                aria-label={formatMessage(
                  {
                    id: "inviteMany.source.takeAway",
                    defaultMessage: "Take away {name}",
                    description: "Button: takes a file or a pasted list out again",
                  },
                  { name: source.name ?? formatMessage(pastedWords) },
                )}
                onClick={() => setLeaving(source)}
              />
            </>
          }
        />
      ))}
      {leaving !== undefined && (
        <TakeAwayDialog
          source={leaving}
          onClose={() => setLeaving(undefined)}
          onTakeAway={() => {
            takeAway(leaving);
            setLeaving(undefined);
          }}
        />
      )}
      {choosing?.table !== undefined && (
        <ColumnsDialog
          table={choosing.table}
          onClose={() => setChoosing(undefined)}
          onChoose={(given) => {
            readAgain(choosing, given);
            setChoosing(undefined);
          }}
        />
      )}
    </Stack>
  );
}
