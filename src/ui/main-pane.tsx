import type { ReactNode } from "react";
import { classNames } from "./class-names.ts";
import styles from "./shell.module.css";

interface MainPaneProps {
  /** Names the section for screen readers where there is an aside beside it. */
  label?: string | undefined;
  /** `page` is paper with cards on it, `surface` (the usual) a list or a timeline. */
  ground?: "surface" | "page";
  /** A `PaneHead` and a `PaneScroll`. */
  children: ReactNode;
}

/** The middle of a `Shell`. */
export function MainPane({ label, ground = "surface", children }: MainPaneProps) {
  return (
    <section
      className={classNames(styles.pane, styles.main, ground === "page" && styles.page)}
      aria-label={label}
    >
      {children}
    </section>
  );
}
