import type { ReactNode } from "react";
import { classNames } from "./class-names.ts";
import { visuallyHiddenClass } from "./visually-hidden.tsx";
import styles from "./table.module.css";

interface TableProps {
  /** What the table lists, for ears. */
  caption: string;
  /** What rows begin with when the table folds to a list: a `Person`, a checkbox, a number, or neither. */
  lead?: "avatar" | "pick" | "number" | "none";
  /** All rows, head included, when only some of them are in the page. */
  rowCount?: number;
  /** `<thead>` of `TableHead`s; `<tbody>` of `TableGroup`s and `<tr>`s of `TableCell`s. */
  children: ReactNode;
}

/** Rows of 44 px under a head that sticks; below 960 px a list. Columns without a width share what is left. */
export function Table({ caption, lead = "none", rowCount, children }: TableProps) {
  return (
    <table
      className={classNames(
        styles.table,
        lead === "avatar" && styles.leadAvatar,
        lead === "pick" && styles.leadPick,
        lead === "number" && styles.leadNumber,
      )}
      aria-rowcount={rowCount}
    >
      <caption className={visuallyHiddenClass}>{caption}</caption>
      {children}
    </table>
  );
}
