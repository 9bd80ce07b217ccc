import type { ReactNode } from "react";
import styles from "./skip-link.module.css";

/** First thing in the tab order: leads to the element with the id `to`, which needs `tabIndex={-1}`. */
export function SkipLink({ to, children }: { to: string; children: ReactNode }) {
  return (
    <a className={styles.link} href={`#${to}`}>
      {children}
    </a>
  );
}
