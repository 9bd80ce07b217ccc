import type { ReactNode } from "react";
import { classNames } from "./class-names.ts";
import { Icon } from "./icon.tsx";
import type { IconShape } from "./icons.ts";
import styles from "./icon-list.module.css";

interface IconListProps {
  labelledBy?: string;
  muted?: boolean;
  /** `IconListItem`s. */
  children: ReactNode;
}

/** A few facts, each with its icon, as in a question that lists what somebody will learn. */
export function IconList({ labelledBy, muted = false, children }: IconListProps) {
  return (
    <ul className={classNames(styles.list, muted && styles.muted)} aria-labelledby={labelledBy}>
      {children}
    </ul>
  );
}

interface IconListItemProps {
  icon: IconShape;
  /** What can be done about it: a small button or link at the end. */
  act?: ReactNode;
  children: ReactNode;
}

/** One of them. */
export function IconListItem({ icon, act, children }: IconListItemProps) {
  return (
    <li className={styles.item}>
      <Icon of={icon} />
      <div>{children}</div>
      {act !== undefined && <div className={styles.act}>{act}</div>}
    </li>
  );
}
