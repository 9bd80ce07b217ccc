import type { ReactNode } from "react";
import styles from "./timeline.module.css";

/** A line across the timeline with the day that begins. */
export function DaySeparator({ children }: { children: ReactNode }) {
  return (
    <li className={styles.day}>
      <span>{children}</span>
    </li>
  );
}
