import type { ComponentProps } from "react";
import styles from "./switch.module.css";

interface SwitchProps extends Omit<ComponentProps<"input">, "type" | "role" | "onChange" | "checked"> {
  checked: boolean;
  onChange: (checked: boolean) => void;
}

/** Acts at once. A `<label htmlFor>` or `aria-labelledby` names it. */
export function Switch({ checked, onChange, ...rest }: SwitchProps) {
  return (
    <input
      {...rest}
      type="checkbox"
      role="switch" // oxlint-disable-line jsx-a11y/role-has-required-aria-props -- a native checkbox tells whether it is checked
      checked={checked}
      className={styles.switch}
      onChange={(event) => {
        onChange(event.target.checked);
      }}
    />
  );
}
