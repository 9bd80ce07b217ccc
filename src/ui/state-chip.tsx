import type { ReactNode } from "react";
import { classNames } from "./class-names.ts";
import { Icon } from "./icon.tsx";
import { stateIcon, stateToneClass, type StateTone } from "./state-tone.ts";
import styles from "./state-label.module.css";

/** Class that makes a link look like a chip; put a `StateChipBody` inside. */
export function stateChipClass(tone: StateTone): string {
  return classNames(styles.state, styles.chip, stateToneClass(tone));
}

/** Icon and word of a chip, for inside a link. */
export function StateChipBody({ tone, children }: { tone: StateTone; children: ReactNode }) {
  return (
    <>
      <Icon of={stateIcon(tone)} />
      {children}
    </>
  );
}

/** A state with a ground: in details, and in rows only for what asks for a person. */
export function StateChip({ tone, children }: { tone: StateTone; children: ReactNode }) {
  return (
    <span className={stateChipClass(tone)}>
      <StateChipBody tone={tone}>{children}</StateChipBody>
    </span>
  );
}
