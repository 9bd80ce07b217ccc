import type { ReactNode } from "react";
import { classNames } from "./class-names.ts";
import styles from "./setting.module.css";

interface SettingProps {
  name: ReactNode;
  /** The control's id, so that the name is its label. */
  htmlFor?: string;
  /** What it does, and what is so now. */
  text?: ReactNode;
  /** On a phone the control goes below: for buttons, selects and segments, not for a switch. */
  below?: boolean;
  /** A switch, a select, or buttons. */
  children?: ReactNode;
}

/** One line of settings in a `Card`. */
export function Setting({ name, htmlFor, text, below = false, children }: SettingProps) {
  return (
    <div className={classNames(styles.setting, below && styles.below)}>
      <div>
        <p className={styles.name}>
          {htmlFor === undefined ? name : <label htmlFor={htmlFor}>{name}</label>}
        </p>
        {text !== undefined && <div className={styles.text}>{text}</div>}
      </div>
      {children !== undefined && <div className={styles.control}>{children}</div>}
    </div>
  );
}
