import type { ReactNode } from "react";
import styles from "./empty.module.css";

interface EmptyProps {
  /** What is so. */
  title: ReactNode;
  level?: 1 | 2 | 3;
  /** What to do next. */
  children?: ReactNode;
  /** Buttons that do it. */
  acts?: ReactNode;
}

/** Nothing here yet, or nothing that matches: the door, what is so, what to do next. */
export function Empty({ title, level = 2, children, acts }: EmptyProps) {
  const Heading = `h${level}` as const;
  return (
    <div className={styles.empty}>
      <svg className={styles.sign} viewBox="0 0 56 56" aria-hidden="true">
        <path className={styles.light} d="M29 12.5A14 14 0 0 1 42 26v22H16l13-5z" />
        <path
          className={styles.line}
          d="M10 48V26a18 18 0 0 1 36 0v22M6 48h44M14 48V26a14 14 0 0 1 12-13.8l3 3.3V43z"
        />
      </svg>
      <Heading className={styles.title}>{title}</Heading>
      {children !== undefined && <div className={styles.text}>{children}</div>}
      {acts !== undefined && <div className={styles.acts}>{acts}</div>}
    </div>
  );
}
