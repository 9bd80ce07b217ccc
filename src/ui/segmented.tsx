import { useId, type ReactNode } from "react";
import { FormattedNumber } from "react-intl";
import { Count } from "./count.tsx";
import { Icon } from "./icon.tsx";
import type { IconShape } from "./icons.ts";
import styles from "./segmented.module.css";

/** One thing to choose. */
interface Segment<Value extends string> {
  value: Value;
  label: ReactNode;
  /** How many of them there are. */
  count?: number | undefined;
  icon?: IconShape | undefined;
}

interface SegmentedProps<Value extends string> {
  label: string;
  value: Value;
  segments: readonly Segment<Value>[];
  onChange: (value: Value) => void;
}

/** Chooses what of one list is shown, or one of a few looks. Arrow keys move; scrolls sideways when narrow. */
export function Segmented<Value extends string>({ label, value, segments, onChange }: SegmentedProps<Value>) {
  const name = useId();
  return (
    <div className={styles.group} role="radiogroup" aria-label={label}>
      {segments.map((segment) => (
        <label key={segment.value} className={styles.item}>
          <input
            type="radio"
            name={name}
            value={segment.value}
            checked={segment.value === value}
            onChange={() => {
              onChange(segment.value);
            }}
          />
          {segment.icon && <Icon of={segment.icon} />}
          {segment.label}{" "}
          {segment.count !== undefined && (
            <Count>
              <FormattedNumber value={segment.count} />
            </Count>
          )}
        </label>
      ))}
    </div>
  );
}
