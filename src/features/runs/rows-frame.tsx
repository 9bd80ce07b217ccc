import type { ReactNode } from "react";
import { FormattedMessage, useIntl } from "react-intl";
import { TableHead } from "#src/ui/table-head.tsx";
import { Table } from "#src/ui/table.tsx";
import styles from "./runs.module.css";

interface RowsFrameProps {
  /** All rows, head included, where not all of them are in the page. */
  readonly rowCount?: number;
  /** `<tbody>`. */
  readonly children: ReactNode;
}

/** Name and head of the table of a run's addresses. */
export function RowsFrame({ rowCount, children }: RowsFrameProps) {
  const intl = useIntl();
  const caption = intl.formatMessage({
    id: "run.rows.caption",
    defaultMessage: "Every address of this run: what is under way, then the newest first, then what waits",
    description: "What the table of a run lists, for screen readers",
  });
  return (
    <Table caption={caption} {...(rowCount !== undefined && { rowCount })}>
      <thead>
        <tr aria-rowindex={rowCount === undefined ? undefined : 1}>
          <TableHead className={styles.colAddress}>
            <FormattedMessage
              id="run.rows.address"
              defaultMessage="Address"
              description="Column of a table"
            />
          </TableHead>
          <TableHead className={styles.colState}>
            <FormattedMessage id="run.rows.state" defaultMessage="State" description="Column of a table" />
          </TableHead>
          <TableHead>
            <FormattedMessage
              id="run.rows.happened"
              defaultMessage="What happened"
              description="Column of a table"
            />
          </TableHead>
          <TableHead numeric className={styles.colTime}>
            <FormattedMessage id="run.rows.time" defaultMessage="Time" description="Column of a table" />
          </TableHead>
        </tr>
      </thead>
      {children}
    </Table>
  );
}
