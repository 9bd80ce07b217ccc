import type { ComponentProps } from "react";
import { classNames } from "./class-names.ts";
import { useFieldAttributes } from "./field-context.ts";
import input from "./input.module.css";
import styles from "./select.module.css";

interface SelectProps extends ComponentProps<"select"> {
  /** For a toolbar: as wide as its words, with the edge of a button. */
  quiet?: boolean;
}

/** The browser's own select. Inside a `Field` it is labelled and described by it. */
export function Select({ quiet = false, className, ...rest }: SelectProps) {
  const field = useFieldAttributes();
  return (
    <select
      {...field}
      {...rest}
      className={classNames(input.input, styles.select, quiet && styles.quiet, className)}
    />
  );
}
