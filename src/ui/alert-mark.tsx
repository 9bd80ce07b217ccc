import { Icon } from "./icon.tsx";
import { CircleAlert } from "./icons.ts";
import { VisuallyHidden } from "./visually-hidden.tsx";
import styles from "./alert-mark.module.css";

interface AlertMarkProps {
  /** For ears and on pointing: what stands still, and why. */
  label: string;
}

/** At the end of a line: something stands still until the person mends it. */
export function AlertMark({ label }: AlertMarkProps) {
  return (
    <span className={styles.mark} title={label}>
      <Icon of={CircleAlert} />
      <VisuallyHidden> {label}</VisuallyHidden>
    </span>
  );
}
