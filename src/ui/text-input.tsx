import type { ComponentProps } from "react";
import { classNames } from "./class-names.ts";
import { useFieldAttributes } from "./field-context.ts";
import styles from "./input.module.css";

interface TextInputProps extends ComponentProps<"input"> {
  /** For addresses, ids and server names, which read left to right in every language. */
  ltr?: boolean;
}

/** A line of text. Inside a `Field` it is labelled and described by it; spreads `register(…)` of a form. */
export function TextInput({ ltr = false, className, ...rest }: TextInputProps) {
  const field = useFieldAttributes();
  return (
    <input
      type="text"
      {...field}
      {...(ltr && { spellCheck: false, autoCapitalize: "none", autoCorrect: "off" })}
      {...rest}
      className={classNames(styles.input, ltr && styles.ltr, className)}
    />
  );
}
