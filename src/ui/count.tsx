import type { ReactNode } from "react";
import styles from "./count.module.css";

/** The number beside a title, a tab or a choice. */
export function Count({ children }: { children: ReactNode }) {
  return <span className={styles.count}>{children}</span>;
}
