import { useState, type ComponentProps } from "react";
import { useIntl } from "react-intl";
import { Button } from "./button.tsx";
import { Eye, EyeOff } from "./icons.ts";
import { TextInput } from "./text-input.tsx";
import styles from "./password-input.module.css";

/** A password, which can be looked at. Pasting and password managers work; `autoComplete` is the caller's. */
export function PasswordInput(props: Omit<ComponentProps<"input">, "type">) {
  const [seen, setSeen] = useState(false);
  const intl = useIntl();
  const show = intl.formatMessage({
    id: "ui.showPassword",
    defaultMessage: "Show password",
    description: "Switch beside a password field: makes what is typed readable",
  });
  return (
    <div className={styles.password}>
      <TextInput ltr {...props} type={seen ? "text" : "password"} />
      <Button
        look="plain"
        iconOnly
        icon={seen ? EyeOff : Eye}
        aria-label={show}
        aria-pressed={seen}
        onClick={() => {
          setSeen(!seen);
        }}
      />
    </div>
  );
}
