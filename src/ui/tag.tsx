import type { ReactNode } from "react";
import { Icon } from "./icon.tsx";
import type { IconShape } from "./icons.ts";
import styles from "./tag.module.css";

/** A label somebody gave: an edge and no colour. */
export function Tag({ icon, children }: { icon?: IconShape; children: ReactNode }) {
  return (
    <span className={styles.tag}>
      {icon && <Icon of={icon} size={14} />}
      {children}
    </span>
  );
}
