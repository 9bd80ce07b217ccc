import type { CSSProperties } from "react";
import { classNames } from "./class-names.ts";
import { stateToneClass, type StateTone } from "./state-tone.ts";
import { VisuallyHidden } from "./visually-hidden.tsx";
import styles from "./meter.module.css";

/** So many of one state. */
interface MeterPart {
  tone: StateTone;
  n: number;
}

interface MeterProps {
  /** In the order in which they stand; parts of none are left out. */
  parts: readonly MeterPart[];
  /** The same in words, for ears. Eyes need it too: write it beside the meter. */
  label: string;
  small?: boolean;
}

/** A stacked bar of states. */
export function Meter({ parts, label, small = false }: MeterProps) {
  return (
    <>
      <VisuallyHidden>{label}</VisuallyHidden>
      <div className={classNames(styles.meter, small && styles.small)} aria-hidden="true">
        {parts
          .filter(({ n }) => n > 0)
          .map(({ tone, n }) => {
            const share: CSSProperties & { "--n": number } = { "--n": n };
            return <span key={tone} className={stateToneClass(tone)} style={share} />;
          })}
      </div>
    </>
  );
}
