import { lazy, Suspense } from "react";
import { RowOfTable } from "./row-of-table.tsx";
import { RowsFrame } from "./rows-frame.tsx";
import styles from "./runs.module.css";
import type { RowsTableProps } from "./virtual-rows-table.tsx";

// What draws long lists is loaded for long lists only.
const VirtualRowsTable = lazy(async () => {
  const { VirtualRowsTable: component } = await import("./virtual-rows-table.tsx");
  return { default: component };
});

/** Up to so many rows are simply there: find-in-page and printing work. */
const MOST_WHOLE = 200;

/** Addresses of a run. Of a long list only what is seen is in the page. */
export function RowsTable(props: RowsTableProps) {
  if (props.rows.length <= MOST_WHOLE) return <WholeTable {...props} />;
  return (
    <Suspense>
      <VirtualRowsTable {...props} />
    </Suspense>
  );
}

function WholeTable({ run: { idServer }, rows, phase, next }: RowsTableProps) {
  return (
    <RowsFrame>
      <tbody className={styles.rows}>
        {rows.map((row) => (
          <RowOfTable
            key={row.rowId}
            idServer={idServer}
            row={row}
            nextIn={row.rowId === next?.rowId ? phase : undefined}
          />
        ))}
      </tbody>
    </RowsFrame>
  );
}
