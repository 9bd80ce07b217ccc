import type { ReactNode } from "react";
import styles from "./timeline.module.css";

/** What happened, oldest first: `DaySeparator`s and tiles. */
export function Timeline({ label, children }: { label: string; children: ReactNode }) {
  return (
    <ol className={styles.timeline} aria-label={label}>
      {children}
    </ol>
  );
}

/** Holds the choice of what is shown at the top of the scrolling timeline. */
export function TimelineFilter({ children }: { children: ReactNode }) {
  return <div className={styles.filter}>{children}</div>;
}
