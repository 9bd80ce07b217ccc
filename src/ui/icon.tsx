import { classNames } from "./class-names.ts";
import { ArrowLeft, ArrowRight, LogIn, LogOut, Send, type IconShape } from "./icons.ts";
import styles from "./icon.module.css";

interface IconProps {
  /** One of `icons.ts`. */
  of: IconShape;
  /** 14, 16 (the usual) or 20 px. */
  size?: 14 | 16 | 20;
  className?: string | undefined;
}

const pointing = new Set<IconShape>([ArrowLeft, ArrowRight, LogIn, LogOut, Send]);

/** An icon beside its word; never read aloud. Icons that point turn round in right-to-left. */
export function Icon({ of: Shape, size = 16, className }: IconProps) {
  return (
    <Shape
      aria-hidden
      strokeWidth={1.75}
      className={classNames(
        styles.icon,
        size === 14 && styles.small,
        size === 20 && styles.large,
        pointing.has(Shape) && styles.flip,
        className,
      )}
    />
  );
}
