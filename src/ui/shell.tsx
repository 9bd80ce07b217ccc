import type { ReactNode } from "react";
import styles from "./shell.module.css";

interface ShellProps {
  /** A `SidePane`. */
  side: ReactNode;
  /** A `Banner` that is a strip, above everything. */
  notice?: ReactNode;
  /** A `BottomBar`, on the pages it leads to. */
  bottomBar?: ReactNode;
  /** A `MainPane`, and an `AsidePane` where there is one. */
  children: ReactNode;
}

/** Id of the `<main>` of a `Shell`, for a `SkipLink`. */
export const mainId = "main";

/**
 * The frame of every page: side, main, aside. From 720 px the side folds to a rail; below that one pane is seen at
 * a time: main, or the aside when it is in `front`.
 */
export function Shell({ side, notice, bottomBar, children }: ShellProps) {
  return (
    <div className={styles.frame}>
      {notice}
      <div className={styles.shell}>
        {side}
        <main className={styles.content} id={mainId} tabIndex={-1}>
          {children}
        </main>
        {bottomBar}
      </div>
    </div>
  );
}
