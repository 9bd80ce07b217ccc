import { useRef } from "react";
import type { RowRecord, RunRecord } from "#src/session/use-outbox.ts";
import { SpaceRow } from "#src/ui/space-row.tsx";
import { RowOfTable } from "./row-of-table.tsx";
import { RowsFrame } from "./rows-frame.tsx";
import type { RunPhase } from "#src/session/run-phase.ts";
import styles from "./runs.module.css";
import { useVirtualRows } from "./use-virtual-rows.ts";

export interface RowsTableProps {
  readonly run: RunRecord;
  readonly rows: readonly RowRecord[];
  readonly phase: RunPhase;
  /** Which goes out next. */
  readonly next: RowRecord | undefined;
}

/** Addresses of a run with many of them: only those that are seen are in the page. */
export function VirtualRowsTable({ run: { idServer }, rows, phase, next }: RowsTableProps) {
  const body = useRef<HTMLTableSectionElement>(null);
  const { items, before, after, measure } = useVirtualRows(body, rows.length);
  return (
    <RowsFrame rowCount={rows.length + 1}>
      <tbody ref={body} className={styles.rows}>
        <SpaceRow size={before} />
        {items.map((index) => {
          const row = rows[index];
          return (
            row && (
              <RowOfTable
                key={row.rowId}
                idServer={idServer}
                row={row}
                nextIn={row.rowId === next?.rowId ? phase : undefined}
                index={index}
                ref={measure}
              />
            )
          );
        })}
        <SpaceRow size={after} />
      </tbody>
    </RowsFrame>
  );
}
