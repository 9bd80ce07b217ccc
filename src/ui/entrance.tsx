import type { ReactNode } from "react";
import { mainId } from "./shell.tsx";
import { Wordmark } from "./wordmark.tsx";
import styles from "./entrance.module.css";

interface EntranceProps {
  title: ReactNode;
  lead?: ReactNode;
  /** A quiet line at the bottom. */
  foot?: ReactNode;
  /** A `DoorPicture`; leaves on narrow screens. */
  picture: ReactNode;
  /** A form. */
  children: ReactNode;
}

/** The page before one is in: a form, and the door ajar beside it. */
export function Entrance({ title, lead, foot, picture, children }: EntranceProps) {
  return (
    <div className={styles.entrance}>
      <main className={styles.side} id={mainId} tabIndex={-1}>
        <Wordmark />
        <div className={styles.box}>
          <div className={styles.head}>
            <h1 className={styles.title}>{title}</h1>
            {lead !== undefined && <p className={styles.lead}>{lead}</p>}
          </div>
          {children}
        </div>
        {foot !== undefined && <p className={styles.foot}>{foot}</p>}
      </main>
      <aside className={styles.picture} aria-hidden="true">
        {picture}
      </aside>
    </div>
  );
}
