import type { ReactNode } from "react";
import styles from "./well.module.css";

/** Sunken ground for what a question is about: addresses, facts. */
export function Well({ children }: { children: ReactNode }) {
  return <div className={styles.well}>{children}</div>;
}
