import type { ReactNode } from "react";
import styles from "./title.module.css";

interface TitleProps {
  id?: string;
  /** Its place in the outline of the page. */
  level: 1 | 2 | 3 | 4;
  /** 20 px for a page, 16 for a pane's head, 13 for a group. */
  look: "page" | "pane" | "group";
  children: ReactNode;
}

/** A heading. */
export function Title({ id, level, look, children }: TitleProps) {
  const Heading = `h${level}` as const;
  return (
    <Heading id={id} className={styles[look]}>
      {children}
    </Heading>
  );
}
