import type { ReactNode } from "react";
import styles from "./field-group.module.css";

/** Two `Field`s on one line: a short one, and one that takes the rest. */
export function FieldGroup({ children }: { children: ReactNode }) {
  return <div className={styles.group}>{children}</div>;
}
