import { useContext, type ReactNode } from "react";
import { classNames } from "./class-names.ts";
import { Icon } from "./icon.tsx";
import type { IconShape } from "./icons.ts";
import { CloseMenuContext } from "./menu-context.ts";
import styles from "./menu.module.css";

interface MenuItemProps {
  icon?: IconShape;
  /** A second line: what it costs, or why it is off. */
  hint?: ReactNode;
  danger?: boolean;
  /** Cannot be chosen; `hint` says why. */
  off?: boolean;
  /** Called after the menu has closed and the focus is back at its button. */
  onSelect: () => void;
  children: ReactNode;
}

/** One act in a `Menu`. */
export function MenuItem({ icon, hint, danger, off, onSelect, children }: MenuItemProps) {
  const close = useContext(CloseMenuContext);
  return (
    <button
      type="button"
      role="menuitem"
      tabIndex={-1}
      aria-disabled={off || undefined}
      className={classNames(styles.item, danger && styles.danger)}
      onClick={() => {
        if (off) return;
        close();
        onSelect();
      }}
    >
      {icon && <Icon of={icon} />}
      <span>
        {children}
        {hint !== undefined && <span className={styles.hint}>{hint}</span>}
      </span>
    </button>
  );
}
