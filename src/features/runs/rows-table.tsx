import { useRef, type ReactNode } from "react";
import { FormattedMessage, useIntl } from "react-intl";
import type { RowRecord, RunRecord } from "#src/session/use-outbox.ts";
import { TableHead } from "#src/ui/table-head.tsx";
import { Table } from "#src/ui/table.tsx";
import { RowOfTable } from "./row-of-table.tsx";
import type { RunPhase } from "./run-phase.ts";
import styles from "./runs.module.css";
import { SpaceRow } from "./space-row.tsx";
import { useVirtualRows } from "./use-virtual-rows.ts";

interface RowsTableProps {
  readonly run: RunRecord;
  readonly rows: readonly RowRecord[];
  readonly phase: RunPhase;
  /** Which goes out next. */
  readonly next: RowRecord | undefined;
}

/** Up to so many rows are simply there: find-in-page and printing work. */
const MOST_WHOLE = 200;

/** Addresses of a run. Of a long list only what is seen is in the page. */
export function RowsTable(props: RowsTableProps) {
  return props.rows.length > MOST_WHOLE ? <VirtualTable {...props} /> : <WholeTable {...props} />;
}

function WholeTable({ rows, ...shared }: RowsTableProps) {
  return (
    <Frame>
      <tbody className={styles.rows}>
        {rows.map((row) => (
          <RowOfTable key={row.rowId} {...shared} row={row} />
        ))}
      </tbody>
    </Frame>
  );
}

function VirtualTable({ rows, ...shared }: RowsTableProps) {
  const body = useRef<HTMLTableSectionElement>(null);
  const { items, before, after, measure } = useVirtualRows(body, rows.length);
  return (
    <Frame rowCount={rows.length + 1}>
      <tbody ref={body} className={styles.rows}>
        <SpaceRow size={before} />
        {items.map((index) => {
          const row = rows[index];
          return row && <RowOfTable key={row.rowId} {...shared} row={row} index={index} ref={measure} />;
        })}
        <SpaceRow size={after} />
      </tbody>
    </Frame>
  );
}

function Frame({ rowCount, children }: { rowCount?: number; children: ReactNode }) {
  const intl = useIntl();
  const caption = intl.formatMessage({
    id: "run.rows.caption",
    defaultMessage: "Every address of this run, newest first",
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
