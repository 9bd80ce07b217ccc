import { classNames } from "./class-names.ts";
import { VisuallyHidden } from "./visually-hidden.tsx";
import styles from "./progress-ring.module.css";

interface ProgressRingProps {
  /** Of the whole, from 0 to 1. */
  share: number;
  /** The same in words, for ears and on pointing: "14 of 60 sent". */
  label: string;
  /** It stands still. */
  still?: boolean;
}

/** So much of it is there from the beginning: it is to be seen that something is under way. */
const LEAST = 0.06;

/** A small ring at the end of a line: something is under way, and so far. */
export function ProgressRing({ share, label, still = false }: ProgressRingProps) {
  return (
    <span className={classNames(styles.ring, still && styles.still)} title={label}>
      <svg viewBox="0 0 20 20" width={20} height={20} aria-hidden="true">
        <circle className={styles.track} cx={10} cy={10} r={6} />
        <circle
          className={styles.done}
          cx={10}
          cy={10}
          r={6}
          pathLength={1}
          strokeDasharray={`${Math.max(share, LEAST)} 1`}
          transform="rotate(-90 10 10)"
        />
      </svg>
      <VisuallyHidden> {label}</VisuallyHidden>
    </span>
  );
}
