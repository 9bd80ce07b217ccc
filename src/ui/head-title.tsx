import type { ReactNode } from "react";
import styles from "./head-title.module.css";

interface HeadTitleProps {
  /** An `Avatar` of size m. */
  avatar: ReactNode;
  name: string;
  sub?: ReactNode;
}

/** The place one is in, with avatar and a second line, as the title of a page. Long names are cut. */
export function HeadTitle({ avatar, name, sub }: HeadTitleProps) {
  return (
    <div className={styles.head}>
      {avatar}
      <div className={styles.text}>
        <h1 className={styles.name} title={name}>
          <bdi>{name}</bdi>
        </h1>
        {sub !== undefined && <p className={styles.sub}>{sub}</p>}
      </div>
    </div>
  );
}
