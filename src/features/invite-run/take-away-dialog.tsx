import { FormattedMessage, useIntl } from "react-intl";
import { Button } from "#src/ui/button.tsx";
import { Dialog } from "#src/ui/dialog.tsx";
import type { ListSource } from "./list-source.ts";
import { pastedWords } from "./pasted-words.ts";

interface TakeAwayDialogProps {
  /** Undefined for all that was brought. */
  readonly source: ListSource | undefined;
  readonly onClose: () => void;
  readonly onTakeAway: () => void;
}

/** Asks before a list is taken away, or all of them, with what was mended in it. */
export function TakeAwayDialog({ source, onClose, onTakeAway }: TakeAwayDialogProps) {
  const { formatMessage } = useIntl();
  return (
    <Dialog
      title={
        source === undefined ? (
          <FormattedMessage
            id="inviteMany.takeAllAway.title"
            defaultMessage="Take all of it away?"
            description="Title of a question about all lists that were brought, and what was typed"
          />
        ) : (
          <FormattedMessage
            id="inviteMany.takeAway.title"
            defaultMessage="Take away {name}?"
            description="Title of a question about a list that was brought"
            values={{ name: source.name ?? formatMessage(pastedWords) }}
          />
        )
      }
      onClose={onClose}
      foot={
        <>
          <Button onClick={onClose}>
            <FormattedMessage
              id="inviteMany.takeAway.no"
              defaultMessage="Keep it"
              description="Button: a list stays"
            />
          </Button>
          <Button look="filled" onClick={onTakeAway}>
            <FormattedMessage
              id="inviteMany.takeAway.yes"
              defaultMessage="Take away"
              description="Button: a list is taken away"
            />
          </Button>
        </>
      }
    >
      {source === undefined ? (
        <FormattedMessage
          id="inviteMany.takeAllAway.text"
          defaultMessage="What you brought, typed and mended here is gone then. Nothing of it was sent."
          description="What taking all lists away does"
        />
      ) : (
        <FormattedMessage
          id="inviteMany.takeAway.text"
          defaultMessage="{count, plural, one {Its entry} other {Its # entries}} and what you mended in it are gone then. Nothing was sent to them."
          description="What taking a list away does"
          values={{ count: source.mentions.length }}
        />
      )}
    </Dialog>
  );
}
