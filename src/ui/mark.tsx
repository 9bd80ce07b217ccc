import styles from "./mark.module.css";

/** The door ajar. Decoration: the name stands beside it. */
export function Mark() {
  return (
    <svg className={styles.mark} viewBox="0 0 32 32" aria-hidden="true">
      <path className={styles.light} d="M8 30v-.5H7V14a9 9 0 0 1 18 0v15.5h-1v.5z" />
      <path className={styles.ink} d="M7 30V14a9 9 0 0 1 7-8.77l3.5 4.27V27L8 30z" />
      <path
        className={styles.ink}
        fillRule="evenodd"
        d="M4 30V14a12 12 0 0 1 24 0v16h-4V14a8 8 0 0 0-16 0v16z"
      />
    </svg>
  );
}
