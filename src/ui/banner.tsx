import type { ReactNode } from "react";
import { classNames } from "./class-names.ts";
import { Icon } from "./icon.tsx";
import { CircleAlert, Info, OctagonX, Pause, WifiOff, type IconShape } from "./icons.ts";
import styles from "./banner.module.css";

interface BannerProps {
  look: "quiet" | "info" | "warn" | "held" | "error" | "offline";
  /** Another icon than the usual one of its look. */
  icon?: IconShape | undefined;
  title: ReactNode;
  /** Why, and the way out. */
  children?: ReactNode;
  /** Small buttons. */
  acts?: ReactNode;
  /** Across a pane, without corners. */
  strip?: boolean;
}

const icons = { quiet: Info, info: Info, warn: CircleAlert, held: Pause, error: OctagonX, offline: WifiOff };

/** Stays until its cause is gone. Held and error interrupt a screen reader, the others wait their turn. */
export function Banner({ look, icon, title, children, acts, strip = false }: BannerProps) {
  const urgent = look === "held" || look === "error";
  return (
    <div className={styles.wrap} role={urgent ? "alert" : "status"}>
      <div className={classNames(styles.banner, styles[look], strip && styles.strip)}>
        <Icon of={icon ?? icons[look]} />
        <div>
          <p className={styles.title}>{title}</p>
          {children !== undefined && children !== null && <div className={styles.text}>{children}</div>}
        </div>
        {acts !== undefined && acts !== null && <div className={styles.acts}>{acts}</div>}
      </div>
    </div>
  );
}
