import { FormattedNumber } from "react-intl";
import { classNames } from "./class-names.ts";
import { VisuallyHidden } from "./visually-hidden.tsx";
import styles from "./tally.module.css";

interface TallyProps {
  n: number;
  /** What is counted, for ears: "pending", "need your decision". */
  of: string;
  /** Violet, for what waits for the person; a mere count is grey. */
  ask?: boolean;
  className?: string | undefined;
}

/** A count at the end of a line. */
export function Tally({ n, of, ask = false, className }: TallyProps) {
  return (
    <span className={classNames(styles.tally, ask && styles.ask, className)}>
      <span>
        <FormattedNumber value={n} />
        <VisuallyHidden> {of}</VisuallyHidden>
      </span>
    </span>
  );
}
