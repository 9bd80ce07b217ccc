import { classNames } from "./class-names.ts";
import { avatarColour, initials } from "./initials.ts";
import styles from "./avatar.module.css";

interface AvatarProps {
  name: string;
  /** Chooses the ground, so that the same one always looks the same. */
  id: string;
  /** People are round, rooms wear the arch of the door, spaces are square. */
  shape?: "round" | "arch" | "square";
  /** 24, 32 or 40 px. */
  size?: "s" | "m" | "l";
}

/** Initials on one of eight grounds. Decoration: the name always stands beside it. */
export function Avatar({ name, id, shape = "round", size = "s" }: AvatarProps) {
  return (
    <span
      aria-hidden="true"
      className={classNames(
        styles.avatar,
        styles[`c${avatarColour(id)}`],
        size !== "s" && styles[size],
        shape !== "round" && styles[shape],
      )}
    >
      {initials(name)}
    </span>
  );
}
