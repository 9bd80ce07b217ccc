import type { ReactNode } from "react";
import { classNames } from "./class-names.ts";
import styles from "./shell.module.css";

interface SidePaneProps {
  label: string;
  /** The link home: a link of class `wordmarkClass` around `WordmarkBody`. */
  head: ReactNode;
  /** A `SideFoot`. */
  foot?: ReactNode;
  /** `SideNav`s and `SideLabel`s. */
  children: ReactNode;
}

/** Where one can go. Folds to a rail, and leaves on a phone. */
export function SidePane({ label, head, foot, children }: SidePaneProps) {
  return (
    <nav className={classNames(styles.pane, styles.side)} aria-label={label}>
      <div className={styles.head}>{head}</div>
      <div className={styles.scroll}>{children}</div>
      {foot}
    </nav>
  );
}
