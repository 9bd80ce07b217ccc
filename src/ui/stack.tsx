import type { ReactNode } from "react";
import { classNames } from "./class-names.ts";
import styles from "./stack.module.css";

interface StackProps {
  /** 4, 8, 12, 16 or 24 px. */
  gap?: 1 | 2 | 3 | 4 | 5;
  children: ReactNode;
}

/** One below the other. */
export function Stack({ gap = 4, children }: StackProps) {
  return <div className={classNames(styles.stack, styles[`g${gap}`])}>{children}</div>;
}

/** One beside the other, in lines. */
export function Row({ gap = 2, children }: StackProps) {
  return <div className={classNames(styles.row, styles[`g${gap}`])}>{children}</div>;
}
