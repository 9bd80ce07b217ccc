import { classNames } from "./class-names.ts";
import styles from "./button.module.css";

/** How a button looks. Only one `primary` to a view; `filled` only in the dialog that confirms. */
export interface ButtonLook {
  look?: "usual" | "primary" | "plain" | "danger" | "plainDanger" | "filled";
  /** 28 px instead of 32, inside rows and tickets. */
  small?: boolean;
  /** Square; the button needs an `aria-label`. */
  iconOnly?: boolean;
  /** As wide as what it stands in. */
  wide?: boolean;
}

/** Classes that make a link look like a button: `<Link className={buttonClass({ look: "plain" })}>`. */
export function buttonClass({ look = "usual", small, iconOnly, wide }: ButtonLook = {}): string {
  return classNames(
    styles.button,
    look === "primary" && styles.primary,
    (look === "plain" || look === "plainDanger") && styles.plain,
    (look === "danger" || look === "plainDanger") && styles.danger,
    look === "filled" && styles.filled,
    small && styles.small,
    iconOnly && styles.iconOnly,
    wide && styles.wide,
  );
}
