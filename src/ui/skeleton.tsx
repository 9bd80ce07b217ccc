import { classNames } from "./class-names.ts";
import { VisuallyHidden } from "./visually-hidden.tsx";
import styles from "./skeleton.module.css";

interface SkeletonProps {
  /** What is loading, for ears. */
  label: string;
  /** How many rows. */
  rows?: number;
}

/** The shape of a list that is coming, seen after 200 ms. */
export function Skeleton({ label, rows = 4 }: SkeletonProps) {
  return (
    <output className={styles.block}>
      <VisuallyHidden>{label}</VisuallyHidden>
      <span className={styles.rows} aria-hidden="true">
        {Array.from({ length: rows }, (_, row) => (
          <span key={row} className={styles.row}>
            <span className={classNames(styles.bone, styles.circle)} />
            <span>
              <span className={styles.bone} />
              <span className={styles.bone} />
            </span>
          </span>
        ))}
      </span>
    </output>
  );
}
