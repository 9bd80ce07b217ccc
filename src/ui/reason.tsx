import type { ReactNode } from "react";
import { classNames } from "./class-names.ts";
import { Icon } from "./icon.tsx";
import type { IconShape } from "./icons.ts";
import styles from "./reason.module.css";

interface ReasonProps {
  /** A button points here with `offBecause`. */
  id?: string | undefined;
  icon?: IconShape | undefined;
  /** Stands on a line of its own at the end of a dialog's foot. */
  end?: boolean;
  children: ReactNode;
}

/** Why a button is off and who can change it, or what a button will do. */
export function Reason({ id, icon, end = false, children }: ReasonProps) {
  return (
    <p id={id} className={classNames(styles.reason, end && styles.end)}>
      {icon && <Icon of={icon} />}
      <span>{children}</span>
    </p>
  );
}
