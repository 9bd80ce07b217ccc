import type { ReactNode } from "react";
import { classNames } from "./class-names.ts";
import { Icon } from "./icon.tsx";
import { Check } from "./icons.ts";
import { onlyWideClass } from "./only.ts";
import styles from "./steps.module.css";

interface StepsProps {
  label: string;
  /** In their order. */
  steps: readonly { key: string; word: ReactNode }[];
  /** The key of the one that the page is at; those before it are done. */
  current: string;
}

/** The steps of something that takes several, in the head of its pane. Not there on a phone. */
export function Steps({ label, steps, current }: StepsProps) {
  const at = steps.findIndex(({ key }) => key === current);
  return (
    <ol className={classNames(styles.steps, onlyWideClass)} aria-label={label}>
      {steps.map(({ key, word }, place) => (
        <li key={key} aria-current={key === current ? "step" : undefined}>
          <span className={styles.number} aria-hidden>
            {place < at ? <Icon of={Check} size={14} /> : place + 1}
          </span>
          {word}
        </li>
      ))}
    </ol>
  );
}
