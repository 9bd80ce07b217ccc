import type { ComponentProps } from "react";
import { classNames } from "./class-names.ts";
import { useFieldAttributes } from "./field-context.ts";
import styles from "./input.module.css";

/** Several lines of text. Inside a `Field` it is labelled and described by it. */
export function TextArea({ className, ...rest }: ComponentProps<"textarea">) {
  const field = useFieldAttributes();
  return (
    <textarea rows={4} {...field} {...rest} className={classNames(styles.input, styles.area, className)} />
  );
}
