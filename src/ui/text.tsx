import type { ReactNode } from "react";
import { classNames } from "./class-names.ts";
import styles from "./text.module.css";

interface TextProps {
  id?: string | undefined;
  as?: "p" | "span";
  /** 14 (the usual), 13 or 12 px. */
  size?: "m" | "s" | "xs";
  tone?: "usual" | "muted" | "faint";
  /** One line, cut with an ellipsis; give a `title` with the whole. */
  cut?: boolean;
  title?: string;
  children: ReactNode;
}

/** Running text in one of the few sizes and tones there are. */
export function Text({
  id,
  as: Tag = "p",
  size = "m",
  tone = "usual",
  cut = false,
  title,
  children,
}: TextProps) {
  return (
    <Tag
      id={id}
      title={title}
      className={classNames(
        cut ? styles.cut : styles.pretty,
        size !== "m" && styles[size],
        tone !== "usual" && styles[tone],
      )}
    >
      {children}
    </Tag>
  );
}
