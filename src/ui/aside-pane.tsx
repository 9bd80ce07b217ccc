import type { ReactNode } from "react";
import { classNames } from "./class-names.ts";
import styles from "./shell.module.css";

interface AsidePaneProps {
  label: string;
  /** On a phone this pane is the page, and the main pane is not seen. */
  front?: boolean;
  /** A `PaneHead` and a `PaneScroll`. */
  children: ReactNode;
}

/** Beside the main pane; on a phone a page of its own. */
export function AsidePane({ label, front = false, children }: AsidePaneProps) {
  return (
    <section
      className={classNames(styles.pane, styles.aside)}
      aria-label={label}
      data-front={front ? "" : undefined}
    >
      {children}
    </section>
  );
}
