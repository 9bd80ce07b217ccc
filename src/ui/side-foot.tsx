import type { ReactNode } from "react";
import { classNames } from "./class-names.ts";
import { railClass } from "./rail.ts";
import { UserIdText } from "./user-id-text.tsx";
import styles from "./side-nav.module.css";

interface SideFootProps {
  /** An `Avatar` of size m. */
  avatar: ReactNode;
  name: string;
  id: string;
  /** A menu or a link; leaves when the pane is folded. */
  end?: ReactNode;
}

/** Who is signed in, at the bottom of the side pane. */
export function SideFoot({ avatar, name, id, end }: SideFootProps) {
  return (
    <div className={styles.foot}>
      {avatar}
      <div className={classNames(styles.who, railClass)}>
        <span className={styles.whoName} title={name}>
          <bdi>{name}</bdi>
        </span>
        <span className={styles.whoId} title={id}>
          <UserIdText>{id}</UserIdText>
        </span>
      </div>
      {end !== undefined && <div className={railClass}>{end}</div>}
    </div>
  );
}
