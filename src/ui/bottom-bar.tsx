import type { ReactNode } from "react";
import { Icon } from "./icon.tsx";
import type { IconShape } from "./icons.ts";
import item from "./bottom-bar.module.css";
import styles from "./shell.module.css";

/** Class of a link in the bottom bar, around a `BottomBarBody`. The current one has `aria-current="page"`. */
export const bottomBarItemClass = item.item;

/** The main pages, at the bottom of a phone. */
export function BottomBar({ label, children }: { label: string; children: ReactNode }) {
  return (
    <nav className={styles.bottomBar} aria-label={label}>
      {children}
    </nav>
  );
}

interface BottomBarBodyProps {
  icon: IconShape;
  /** A `Tally`. */
  tally?: ReactNode;
  children: ReactNode;
}

/** Icon over word. */
export function BottomBarBody({ icon, tally, children }: BottomBarBodyProps) {
  return (
    <>
      <Icon of={icon} size={20} />
      {children}
      {tally !== undefined && <span className={item.end}>{tally}</span>}
    </>
  );
}
