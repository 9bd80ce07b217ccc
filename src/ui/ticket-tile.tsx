import type { ReactNode } from "react";
import { classNames } from "./class-names.ts";
import styles from "./timeline.module.css";

interface TicketTileProps {
  /** An `Avatar` of size s: who invited. On a phone it gives way, so the ticket's text must name them. */
  avatar: ReactNode;
  /** A `Time`. */
  time: ReactNode;
  /** A `Ticket`. */
  children: ReactNode;
}

/** A `Ticket` in the timeline. */
export function TicketTile({ avatar, time, children }: TicketTileProps) {
  return (
    <li className={classNames(styles.tile, styles.ticket)}>
      <span className={styles.sign}>{avatar}</span>
      <div className={styles.what}>{children}</div>
      <span className={styles.time}>{time}</span>
    </li>
  );
}
