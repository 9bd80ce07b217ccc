import type { ReactNode } from "react";
import { classNames } from "./class-names.ts";
import { Icon } from "./icon.tsx";
import { Spinner } from "./spinner.tsx";
import type { IconShape } from "./icons.ts";
import { stateIcon, stateToneClass, type StateTone } from "./state-tone.ts";
import { VisuallyHidden } from "./visually-hidden.tsx";
import styles from "./state-label.module.css";

interface StateLabelProps {
  tone: StateTone;
  /** In a narrow list the icon stands alone; the word stays for ears. */
  wordHidden?: boolean;
  /** A spinner in the icon's place, while something is on its way. */
  spinning?: boolean;
  /** Another icon than the usual one of its tone. */
  icon?: IconShape | undefined;
  /** Long words may take several lines. */
  wrap?: boolean;
  /** The word for the state. */
  children: ReactNode;
}

/** A state in a row: icon and word, no ground. */
export function StateLabel({
  tone,
  wordHidden = false,
  spinning = false,
  icon = stateIcon(tone),
  wrap = false,
  children,
}: StateLabelProps) {
  const word = wordHidden ? <VisuallyHidden>{children}</VisuallyHidden> : children;
  return (
    <span className={classNames(styles.state, wrap && styles.wrap, stateToneClass(tone))}>
      {spinning ? <Spinner /> : <Icon of={icon} />}
      {wrap ? <span>{word}</span> : word}
    </span>
  );
}
