import type { ReactNode } from "react";
import { buttonClass } from "./button-class.ts";
import { classNames } from "./class-names.ts";
import { onlyNarrowClass, onlyWideClass } from "./only.ts";
import styles from "./shell.module.css";

interface PaneHeadProps {
  /** A link of class `backClass`, seen on a phone only. */
  back?: ReactNode;
  /** A `HeadTitle`, or a `Title` of look pane; then `Tabs`. */
  children: ReactNode;
  /** There below 720 px only, or from 720 px only. */
  only?: "narrow" | "wide";
  /** Buttons at the end. */
  end?: ReactNode;
}

/** Class of the link back in a pane head; an icon and an `aria-label` make up the link. */
export const backClass = classNames(buttonClass({ look: "plain", iconOnly: true }), styles.back);

/** Head of a pane: 56 px, all on one line. */
export function PaneHead({ back, children, end, only }: PaneHeadProps) {
  return (
    <header
      className={classNames(
        styles.head,
        only === "narrow" && onlyNarrowClass,
        only === "wide" && onlyWideClass,
      )}
    >
      {back}
      {children}
      {end !== undefined && <div className={styles.headEnd}>{end}</div>}
    </header>
  );
}
