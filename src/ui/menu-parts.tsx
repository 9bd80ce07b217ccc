import type { ReactNode } from "react";
import styles from "./menu.module.css";

/** A line before what cannot be undone. */
export function MenuRule() {
  return <hr className={styles.rule} />;
}

/** What the acts are about, at the top of a `Menu`. */
export function MenuTitle({ children }: { children: ReactNode }) {
  return (
    <div className={styles.title} role="presentation">
      {children}
    </div>
  );
}
