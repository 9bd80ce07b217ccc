import { useEffect, useRef, type ComponentProps } from "react";
import styles from "./checkbox.module.css";

interface CheckboxProps extends Omit<ComponentProps<"input">, "type" | "ref"> {
  /** Some of what it stands for are chosen. */
  mixed?: boolean;
}

/** Waits for a button. With children it is its own label; without, give it an `aria-label`. */
export function Checkbox({ mixed = false, children, ...rest }: CheckboxProps) {
  const ref = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (ref.current) ref.current.indeterminate = mixed;
  }, [mixed]);
  const box = <input {...rest} ref={ref} type="checkbox" className={styles.box} />;
  if (children === undefined) return box;
  return (
    <label className={styles.check}>
      {box}
      <span>{children}</span>
    </label>
  );
}
