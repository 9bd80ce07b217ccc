import type { ReactNode } from "react";
import { classNames } from "./class-names.ts";
import { Count } from "./count.tsx";
import styles from "./group-head.module.css";

interface GroupHeadProps {
  /** The section below points here with `aria-labelledby`. */
  id?: string | undefined;
  level?: 2 | 3;
  /** Stands in a pane by itself, in line with the pane's head. */
  inset?: boolean;
  count?: ReactNode;
  /** A link or a button at the end of the line. */
  end?: ReactNode;
  children: ReactNode;
}

/** Heading of a group of rows or cards, with its count. */
export function GroupHead({ id, level = 2, inset, count, end, children }: GroupHeadProps) {
  const Heading = `h${level}` as const;
  return (
    <div className={classNames(styles.head, inset && styles.inset)}>
      <Heading id={id} className={styles.title}>
        {children}
        {count !== undefined && <Count>{count}</Count>}
      </Heading>
      {end !== undefined && <span className={styles.end}>{end}</span>}
    </div>
  );
}
