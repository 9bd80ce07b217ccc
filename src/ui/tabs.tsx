import type { ReactNode } from "react";
import styles from "./tabs.module.css";

/** Class of a link inside `Tabs`. The current one has `aria-current="page"`. */
export const tabClass = styles.tab;

interface TabsProps {
  label: string;
  /** Links of class `tabClass`, each to a path of its own; a `Count` may follow the word. */
  children: ReactNode;
}

/** Views of one thing, in the head of a pane. On a phone they stand in a line below it. */
export function Tabs({ label, children }: TabsProps) {
  return (
    <nav className={styles.tabs} aria-label={label}>
      {children}
    </nav>
  );
}
