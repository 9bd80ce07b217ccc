import type { ReactNode, Ref, UIEventHandler } from "react";
import styles from "./shell.module.css";

interface PaneScrollProps {
  /** Names the region, which takes the focus so that it can be scrolled by keyboard. */
  label: string;
  ref?: Ref<HTMLElement>;
  onScroll?: UIEventHandler<HTMLElement>;
  children: ReactNode;
}

/** The part of a pane that scrolls. */
export function PaneScroll({ label, ref, onScroll, children }: PaneScrollProps) {
  return (
    <section
      className={styles.scroll}
      ref={ref}
      onScroll={onScroll}
      aria-label={label}
      tabIndex={0} // oxlint-disable-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reached by keyboard
    >
      {children}
    </section>
  );
}
