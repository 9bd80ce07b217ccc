import type { ReactNode } from "react";
import { classNames } from "./class-names.ts";
import styles from "./timeline.module.css";

interface TextTileProps {
  /** An `Avatar` of size m. */
  avatar: ReactNode;
  who: ReactNode;
  /** A `Time`. */
  time: ReactNode;
  /** What was written; line breaks are kept. */
  children: ReactNode;
}

/** A message in plain words, under the name of who wrote it. */
export function TextTile({ avatar, who, time, children }: TextTileProps) {
  return (
    <li className={classNames(styles.tile, styles.text)}>
      <span className={styles.sign}>{avatar}</span>
      <div className={styles.what}>
        <p className={styles.who}>{who}</p>
        <p className={styles.words}>{children}</p>
      </div>
      <span className={styles.time}>{time}</span>
    </li>
  );
}
