import styles from "./code.module.css";

/** The code of an error, beside its words, so that it can be searched for and reported. */
export function Code({ children }: { children: string }) {
  return (
    <bdi className={styles.code} dir="ltr" translate="no">
      {children}
    </bdi>
  );
}
