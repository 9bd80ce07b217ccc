import { FormattedMessage, useIntl } from "react-intl";
import { Button } from "#src/ui/button.tsx";
import { X } from "#src/ui/icons.ts";
import styles from "./invite-many.module.css";
import type { Editing } from "./invite-draft.ts";
import { mayInclude, type Edit, type ReviewRow } from "./review.ts";

export interface RowActsProps {
  readonly row: ReviewRow;
  readonly editing: Editing | undefined;
  readonly onEditing: (editing: Editing | undefined) => void;
  readonly onEdit: (row: ReviewRow, edit: Edit) => void;
}

/** Longer texts are no address with a slip in it, and make a field slow. */
const LONGEST_TO_EDIT = 2000;
const LONGEST_LABEL = 320;

/** Id of the first button of a row, by the row's. */
export function firstActId(rowId: string): string {
  return `act-${rowId}`;
}

/** What can be done with a row. */
export function RowActs(props: RowActsProps) {
  const { row, editing, onEditing, onEdit } = props;
  if (editing?.id === row.id) {
    return (
      <div className={styles.buttons}>
        <Button
          small
          onClick={() => {
            onEditing(undefined);
            onEdit(row, { text: editing.text });
          }}
        >
          <FormattedMessage
            id="inviteMany.row.take"
            defaultMessage="Save"
            description="Button: the row is as it was typed now"
          />
        </Button>
        <Button small look="plain" onClick={() => onEditing(undefined)}>
          <FormattedMessage
            id="inviteMany.row.leave"
            defaultMessage="Cancel"
            description="Button: the row stays as it was before it was mended"
          />
        </Button>
      </div>
    );
  }
  return (
    <div className={styles.buttons}>
      <Mending {...props} />
      <Choosing row={row} onEdit={onEdit} />
    </div>
  );
}

function Mending({ row, onEditing, onEdit }: RowActsProps) {
  const { suggestion, status } = row;
  if (status.group !== "mend") return null;
  const isTypo = status.kind === "typo";
  return (
    <>
      {suggestion !== undefined && (
        <Button small id={firstActId(row.id)} onClick={() => onEdit(row, { text: suggestion })}>
          <span>
            <FormattedMessage
              id="inviteMany.row.use"
              defaultMessage="{known, select, true {Use {domain}} other {Use that}}"
              description="Button: puts in the address that may have been meant. {domain}: what differs in it; else it stands beside the button"
              values={{ known: String(isTypo), domain: <bdi dir="ltr">{domainOf(suggestion)}</bdi> }}
            />
          </span>
        </Button>
      )}
      {isTypo ? (
        <Button small look="plain" onClick={() => onEdit(row, { kept: true })}>
          <FormattedMessage
            id="inviteMany.row.keep"
            defaultMessage="Keep"
            description="Button: the address is right as it is"
          />
        </Button>
      ) : (
        row.text.length <= LONGEST_TO_EDIT && (
          <Button
            small
            look={suggestion === undefined ? "usual" : "plain"}
            {...(suggestion === undefined && { id: firstActId(row.id) })}
            onClick={() => onEditing({ id: row.id, line: row.line, text: row.text, before: row.text })}
          >
            <FormattedMessage
              id="inviteMany.row.edit"
              defaultMessage="Edit"
              description="Button: the text of the row can be mended"
            />
          </Button>
        )
      )}
    </>
  );
}

function Choosing({ row, onEdit }: Pick<RowActsProps, "row" | "onEdit">) {
  const { formatMessage } = useIntl();
  const { status } = row;
  const id = firstActId(row.id);
  if (status.kind === "same" || (status.kind === "known" && !mayInclude(status.outlook))) return null;
  if (status.kind === "removed") {
    return (
      <Button small id={id} onClick={() => onEdit(row, { removed: false })}>
        <FormattedMessage
          id="inviteMany.row.putBack"
          defaultMessage="Put back"
          description="Button: a row that was taken off the list comes back"
        />
      </Button>
    );
  }
  if (status.kind === "known") {
    return (
      <Button small id={id} onClick={() => onEdit(row, { included: true })}>
        <FormattedMessage
          id="inviteMany.row.include"
          defaultMessage="Include"
          description="Button: a row that was left out is sent all the same"
        />
      </Button>
    );
  }
  if (status.kind === "included") {
    return (
      <Button small id={id} onClick={() => onEdit(row, { included: false })}>
        <FormattedMessage
          id="inviteMany.row.exclude"
          defaultMessage="Leave out"
          description="Button: a row that was included is left out again"
        />
      </Button>
    );
  }
  return (
    <Button
      small
      iconOnly
      look="plain"
      icon={X}
      {...(status.group === "ready" && { id })}
      aria-label={formatMessage(
        {
          id: "inviteMany.row.remove",
          defaultMessage: "Leave out {address}",
          description: "Button: takes a row off the list",
        },
        { address: row.text.slice(0, LONGEST_LABEL) },
      )}
      onClick={() => onEdit(row, { removed: true })}
    />
  );
}

function domainOf(address: string): string {
  return address.slice(address.lastIndexOf("@") + 1);
}
