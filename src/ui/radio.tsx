import type { ComponentProps } from "react";
import styles from "./checkbox.module.css";

/** One of several ways on, in a `<fieldset>` with a legend; they share a `name`. */
export function Radio({ children, ...rest }: Omit<ComponentProps<"input">, "type">) {
  return (
    <label className={styles.check}>
      <input {...rest} type="radio" className={styles.box} />
      <span>{children}</span>
    </label>
  );
}
