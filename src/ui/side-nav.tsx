import type { ReactNode } from "react";
import { classNames } from "./class-names.ts";
import { railClass } from "./rail.ts";
import styles from "./side-nav.module.css";

/** Class of a link to a page in a `SideNav`, around a `SideItemBody`. The current one has `aria-current="page"`. */
export const sidePageClass = classNames(styles.item);

/** The same for a link to one of many places below the pages. */
export const sidePlaceClass = classNames(styles.item, styles.place);

interface SideNavProps {
  label?: string | undefined;
  /** `<li>` elements, each with a link. */
  children: ReactNode;
}

/** One group of links in the side pane. */
export function SideNav({ label, children }: SideNavProps) {
  return (
    <ul className={styles.nav} aria-label={label}>
      {children}
    </ul>
  );
}

/** Heading of a group; a line when the pane is folded. */
export function SideLabel({ children }: { children: string }) {
  return (
    <h2 className={styles.label} title={children}>
      <span className={classNames(styles.name, railClass)}>{children}</span>
    </h2>
  );
}

interface SideItemBodyProps {
  /** An `Icon` or an `Avatar`. */
  sign: ReactNode;
  /** `Tally`s; give a mere count `className={railClass}`, so that it leaves the rail. */
  end?: ReactNode;
  children: ReactNode;
}

/** What stands in a side link; the name is for ears only when the pane is folded. */
export function SideItemBody({ sign, end, children }: SideItemBodyProps) {
  return (
    <>
      {sign}
      <span className={classNames(styles.name, railClass)}>{children}</span>
      {end !== undefined && <span className={styles.end}>{end}</span>}
    </>
  );
}
