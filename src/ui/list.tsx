import type { ReactNode } from "react";
import { classNames } from "./class-names.ts";
import styles from "./list.module.css";

interface ListProps {
  /** Lines between the rows, for a list that fills a card. */
  lined?: boolean;
  /** Stands in a pane by itself, in line with the pane's head. */
  inset?: boolean;
  label?: string | undefined;
  labelledBy?: string | undefined;
  children: ReactNode;
}

/** A list of `ListRow`s. */
export function List({ lined = false, inset = false, label, labelledBy, children }: ListProps) {
  return (
    <ul
      className={classNames(styles.list, lined && styles.lined, inset && styles.inset)}
      aria-label={label}
      aria-labelledby={labelledBy}
    >
      {children}
    </ul>
  );
}
