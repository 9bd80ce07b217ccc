import type { ReactNode } from "react";
import { classNames } from "./class-names.ts";
import styles from "./person.module.css";

/** Class of a link around a `PersonBody`. With `hang` the avatar stands at the edge of a folded table. */
export function personClass({ hang = false }: { hang?: boolean } = {}): string {
  return classNames(styles.person, hang && styles.hang);
}

interface PersonBodyProps {
  /** An `Avatar`. */
  avatar: ReactNode;
  name: ReactNode;
  sub?: ReactNode;
  /** The name in full, shown on pointing where it is cut. */
  title?: string;
}

/** Avatar, name and a second line, inside a link or a `Person`. */
export function PersonBody({ avatar, name, sub, title }: PersonBodyProps) {
  return (
    <>
      {avatar}
      <span className={styles.text}>
        <span className={styles.name} title={title}>
          {name}
        </span>
        {sub !== undefined && sub !== null && <span className={styles.sub}>{sub}</span>}
      </span>
    </>
  );
}

/** The same where it leads nowhere. */
export function Person(props: PersonBodyProps) {
  return (
    <span className={personClass()}>
      <PersonBody {...props} />
    </span>
  );
}
