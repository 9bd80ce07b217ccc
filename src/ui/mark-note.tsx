import type { ReactNode } from "react";
import { classNames } from "./class-names.ts";
import { Icon } from "./icon.tsx";
import { Bell, Blend, Key, Link, ShieldCheck, ShieldX, Users } from "./icons.ts";
import styles from "./mark-note.module.css";

const icons = {
  proved: ShieldCheck,
  linkOnly: Link,
  usedByMany: Users,
  wrong: ShieldX,
  alike: Blend,
  key: Key,
  due: Bell,
};

interface MarkNoteProps {
  look: keyof typeof icons;
  children: ReactNode;
}

/** A small fact beside a name or an address: icon and words, no ground. */
export function MarkNote({ look, children }: MarkNoteProps) {
  return (
    <span className={classNames(styles.note, styles[look])}>
      <Icon of={icons[look]} size={14} />
      {children}
    </span>
  );
}
