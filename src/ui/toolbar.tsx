import type { ReactNode } from "react";
import styles from "./toolbar.module.css";

interface ToolbarProps {
  /** Buttons at the end of the line. */
  end?: ReactNode;
  /** A `SearchInput`, a `Segmented`, quiet `Select`s. */
  children: ReactNode;
}

/** What chooses from the list below. The search takes a line of its own on a phone. */
export function Toolbar({ end, children }: ToolbarProps) {
  return (
    <div className={styles.toolbar}>
      {children}
      {end !== undefined && <div className={styles.end}>{end}</div>}
    </div>
  );
}
