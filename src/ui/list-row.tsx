import type { ReactNode } from "react";
import { classNames } from "./class-names.ts";
import styles from "./list.module.css";

interface ListRowProps {
  /** Avatar or state, at the start. */
  sign?: ReactNode;
  name: ReactNode;
  sub?: ReactNode;
  /** Role, count or actions, at the end. */
  end?: ReactNode;
  /** A third line below, such as an error with its ways on. */
  more?: ReactNode;
  /** Name and second line may break instead of being cut: for addresses and reasons. */
  wrap?: boolean;
  /** The name in full, shown on pointing where it is cut. */
  title?: string | undefined;
}

/** Two lines of 44 px: sign, name over second line, end. */
export function ListRow({ sign, name, sub, end, more, wrap = false, title }: ListRowProps) {
  const cut = !wrap && styles.cut;
  return (
    <li className={styles.row}>
      {sign}
      <div className={styles.text}>
        <span className={classNames(styles.name, cut)} title={title}>
          {name}
        </span>
        {sub !== undefined && sub !== null && <span className={classNames(styles.sub, cut)}>{sub}</span>}
      </div>
      {end !== undefined && <div className={styles.end}>{end}</div>}
      {more !== undefined && more !== null && <div className={styles.more}>{more}</div>}
    </li>
  );
}
