import type { ReactNode } from "react";
import { classNames } from "./class-names.ts";
import { Icon } from "./icon.tsx";
import { ArrowDown, ArrowUp } from "./icons.ts";
import { visuallyHiddenClass } from "./visually-hidden.tsx";
import styles from "./table.module.css";

interface TableHeadProps {
  numeric?: boolean;
  /** Set on the one column by which the rows are sorted. */
  sorted?: "ascending" | "descending" | undefined;
  /** Makes the head a button. */
  onSort?: () => void;
  /** For ears only, where the cells speak for themselves. */
  hidden?: boolean;
  /** Width of the column. */
  className?: string | undefined;
  children: ReactNode;
}

/** Head of a column. */
export function TableHead({ numeric, sorted, onSort, hidden, className, children }: TableHeadProps) {
  const arrow = sorted && <Icon of={sorted === "ascending" ? ArrowDown : ArrowUp} />;
  return (
    <th scope="col" aria-sort={sorted} className={classNames(numeric && styles.numeric, className)}>
      {onSort ? (
        <button type="button" className={styles.sort} onClick={onSort}>
          {children}
          {arrow}
        </button>
      ) : (
        <span className={hidden ? visuallyHiddenClass : undefined}>{children}</span>
      )}
    </th>
  );
}
