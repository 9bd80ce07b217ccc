import styles from "./spinner.module.css";

/** The only thing that turns. Not read aloud: the word for what is going on stands beside it. */
export function Spinner() {
  return <span className={styles.spinner} aria-hidden="true" />;
}
