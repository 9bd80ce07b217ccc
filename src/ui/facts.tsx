import type { ReactNode } from "react";
import styles from "./facts.module.css";

/** Names and values: `<dt>` and `<dd>` in pairs. */
export function Facts({ children }: { children: ReactNode }) {
  return <dl className={styles.facts}>{children}</dl>;
}
