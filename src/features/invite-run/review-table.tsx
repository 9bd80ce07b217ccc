import { lazy, Suspense, type RefObject } from "react";
import { FormattedMessage, useIntl } from "react-intl";
import { Skeleton } from "#src/ui/skeleton.tsx";
import { TableHead } from "#src/ui/table-head.tsx";
import { Table } from "#src/ui/table.tsx";
import styles from "./invite-many.module.css";
import { ReviewItemRow, type ItemRowProps } from "./review-item-row.tsx";
import type { ReviewItem } from "./review-items.ts";

/** Of a longer list only the rows that are seen are drawn. */
const MOST_DRAWN = 200;

const VirtualRows = lazy(async () => {
  const { VirtualRows: component } = await import("./virtual-rows.tsx");
  return { default: component };
});

interface ReviewTableProps extends Omit<ItemRowProps, "item" | "place" | "measure"> {
  readonly items: readonly ReviewItem[];
  readonly scroll: RefObject<HTMLElement | null>;
}

/** The rows to look over, each with what about it and what can be done. */
export function ReviewTable({ items, scroll, ...rowProps }: ReviewTableProps) {
  const { formatMessage } = useIntl();
  const isLong = items.length > MOST_DRAWN;

  return (
    <Table
      lead="number"
      caption={formatMessage({
        id: "inviteMany.table",
        defaultMessage: "Addresses of the list, those to mend first",
        description: "Names the table, for screen readers",
      })}
      {...(isLong && { rowCount: items.length + 1 })}
    >
      <thead>
        <tr>
          <TableHead numeric className={styles.line}>
            <FormattedMessage
              id="inviteMany.table.line"
              defaultMessage="Line"
              description="Head of a column: the line of the file"
            />
          </TableHead>
          <TableHead>
            <FormattedMessage
              id="inviteMany.table.address"
              defaultMessage="Address"
              description="Head of a column"
            />
          </TableHead>
          <TableHead className={styles.about}>
            <FormattedMessage
              id="inviteMany.table.about"
              defaultMessage="What about it"
              description="Head of a column: what will happen to an address, or what is wrong with it"
            />
          </TableHead>
          <TableHead hidden className={styles.acts}>
            <FormattedMessage
              id="inviteMany.table.acts"
              defaultMessage="What can be done"
              description="Head of the column with buttons, for screen readers"
            />
          </TableHead>
        </tr>
      </thead>
      {isLong ? (
        <Suspense fallback={<WaitingRows />}>
          <VirtualRows items={items} rowProps={rowProps} scroll={scroll} />
        </Suspense>
      ) : (
        <tbody>
          {items.map((item) => (
            <ReviewItemRow key={item.id} item={item} {...rowProps} />
          ))}
        </tbody>
      )}
    </Table>
  );
}

function WaitingRows() {
  const { formatMessage } = useIntl();
  return (
    <tbody>
      <tr>
        <td colSpan={4}>
          <Skeleton
            rows={6}
            label={formatMessage({
              id: "inviteMany.table.wait",
              defaultMessage: "The list is being drawn",
              description: "While a long list is not shown yet",
            })}
          />
        </td>
      </tr>
    </tbody>
  );
}
