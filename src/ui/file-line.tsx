import type { ReactNode } from "react";
import { Icon } from "./icon.tsx";
import { FileText, type IconShape } from "./icons.ts";
import styles from "./file-line.module.css";

interface FileLineProps {
  icon?: IconShape;
  /** The name of the file, or what it is. */
  name: ReactNode;
  /** What was found in it. */
  sub: ReactNode;
  /** Small buttons. */
  acts?: ReactNode;
}

/** A file that was taken in, on the ground of a page. */
export function FileLine({ icon = FileText, name, sub, acts }: FileLineProps) {
  return (
    <div className={styles.file}>
      <Icon of={icon} size={20} />
      <div className={styles.text}>
        <p className={styles.name}>
          <bdi>{name}</bdi>
        </p>
        <p className={styles.sub}>{sub}</p>
      </div>
      {acts !== undefined && <div className={styles.acts}>{acts}</div>}
    </div>
  );
}
