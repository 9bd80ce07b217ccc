import { Fragment, type Ref } from "react";
import { FormattedMessage, FormattedNumber, useIntl } from "react-intl";
import { Address } from "#src/ui/address.tsx";
import { Count } from "#src/ui/count.tsx";
import { TableCell, TableGroup } from "#src/ui/table-cell.tsx";
import { VisuallyHidden } from "#src/ui/visually-hidden.tsx";
import { groupNotes, groupWords } from "./group-words.ts";
import styles from "./invite-many.module.css";
import { pastedWords } from "./pasted-words.ts";
import type { ReviewItem } from "./review-items.ts";
import type { ReviewRow } from "./review.ts";
import { RowActs, type RowActsProps } from "./row-acts.tsx";
import { RowEditor } from "./row-editor.tsx";
import { RowStatusWords } from "./row-status-words.tsx";

export interface ItemRowProps extends Omit<RowActsProps, "row"> {
  readonly item: ReviewItem;
  readonly isLooking: boolean;
  /** Then each row says which one it is of. */
  readonly severalSources: boolean;
  /** The place in the table, from 0, when only some of the rows are in the page. */
  readonly place?: number;
  readonly measure?: Ref<HTMLTableRowElement>;
}

/** A row of the table: the head of a group, or a line of the list. */
export function ReviewItemRow({ item, place, measure, ...props }: ItemRowProps) {
  const { formatMessage } = useIntl();
  // The head is the first.
  const index = place === undefined ? {} : { "aria-rowindex": place + 2, "data-index": place, ref: measure };
  if (item.kind === "row") return <LineRow row={item.row} index={index} {...props} />;
  const note = item.id === "ready" ? undefined : groupNotes[item.id];
  return (
    <TableGroup columns={4} {...index}>
      {formatMessage(groupWords[item.id])}{" "}
      <Count>
        <FormattedNumber value={item.count} />
        {note !== undefined && ` · ${formatMessage(note)}`}
      </Count>
    </TableGroup>
  );
}

/** More than this is no address, and takes long to draw. */
const LONGEST_SHOWN = 320;

function shortText(text: string): string {
  return text.length > LONGEST_SHOWN ? `${text.slice(0, LONGEST_SHOWN)}…` : text;
}

interface LineRowProps extends Omit<ItemRowProps, "item" | "place" | "measure"> {
  readonly row: ReviewRow;
  readonly index: object;
}

function LineRow({ row, index, isLooking, severalSources, editing, onEditing, onEdit }: LineRowProps) {
  const isEdited = editing?.id === row.id;
  return (
    <tr {...index}>
      <TableCell part="pick" numeric className={styles.lineCell}>
        <VisuallyHidden>
          <FormattedMessage
            id="inviteMany.row.line"
            defaultMessage="Line"
            description="Before the number of a line, for screen readers"
          />{" "}
        </VisuallyHidden>
        <FormattedNumber value={row.line} useGrouping={false} />
      </TableCell>
      <TableCell part="main">
        {isEdited ? (
          <RowEditor row={row} editing={editing} onEditing={onEditing} onEdit={onEdit} />
        ) : (
          <>
            <Address>{shortText(row.text)}</Address>
            <Belongings row={row} withSource={severalSources} />
          </>
        )}
      </TableCell>
      <TableCell part="state">
        <RowStatusWords row={row} isLooking={isLooking} withSource={severalSources} />
      </TableCell>
      <TableCell part="more">
        <RowActs row={row} editing={editing} onEditing={onEditing} onEdit={onEdit} />
      </TableCell>
    </tr>
  );
}

function Belongings({ row, withSource }: { row: ReviewRow; withSource: boolean }) {
  const { formatMessage } = useIntl();
  const { name, note, source, status, suggestion } = row;
  const meant =
    status.kind === "problem" && suggestion !== undefined
      ? formatMessage(
          {
            id: "inviteMany.row.meant",
            defaultMessage: "Perhaps {address}",
            description: "Below a row that is no address: the one that may have been meant",
          },
          { address: suggestion },
        )
      : undefined;
  const userId = status.kind === "user" ? status.userId : undefined;
  const file = withSource ? (source.name ?? formatMessage(pastedWords)) : undefined;
  const texts = [meant, userId, name, note, file].filter((text) => text !== undefined);
  if (texts.length === 0) return null;
  return (
    <span className={styles.sub} title={texts.join(" · ")}>
      {texts.map((text, at) => (
        // oxlint-disable-next-line react/no-array-index-key -- they have no other order
        <Fragment key={at}>
          {at > 0 && " · "}
          <bdi>{text}</bdi>
        </Fragment>
      ))}
    </span>
  );
}
