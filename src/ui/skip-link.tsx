import type { MouseEvent, ReactNode } from "react";
import { classNames } from "./class-names.ts";
import styles from "./skip-link.module.css";

interface SkipLinkProps {
  /** Id of an element with `tabIndex={-1}`. */
  to: string;
  /** It appears where it stands, not at the top of the window. */
  inPlace?: boolean;
  children: ReactNode;
}

/** Leads past much to tab through, to the element with the id `to`. Seen while it has the focus. */
export function SkipLink({ to, inPlace = false, children }: SkipLinkProps) {
  function go(event: MouseEvent) {
    // The browser's own way there would be a step in the history.
    event.preventDefault();
    document.getElementById(to)?.focus();
  }

  return (
    <a className={classNames(styles.link, inPlace && styles.inPlace)} href={`#${to}`} onClick={go}>
      {children}
    </a>
  );
}
