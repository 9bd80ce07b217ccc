import type { ReactNode } from "react";
import { classNames } from "./class-names.ts";
import { Icon } from "./icon.tsx";
import type { IconShape } from "./icons.ts";
import styles from "./timeline.module.css";

interface LineTileProps {
  icon: IconShape;
  /** A `Time`. */
  time: ReactNode;
  /** One sentence; names in `<b>`, what somebody wrote in `<q>`. */
  children: ReactNode;
}

/** A membership, a setting, an encrypted message: one muted line. */
export function LineTile({ icon, time, children }: LineTileProps) {
  return (
    <li className={classNames(styles.tile, styles.line)}>
      <span className={styles.sign}>
        <Icon of={icon} />
      </span>
      <div className={styles.what}>{children}</div>
      <span className={styles.time}>{time}</span>
    </li>
  );
}
