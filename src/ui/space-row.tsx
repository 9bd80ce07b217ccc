import type { CSSProperties } from "react";
import styles from "./table.module.css";

/** In the place of rows of a table that are out of sight: so many pixels. */
export function SpaceRow({ size }: { size: number }) {
  if (size <= 0) return null;
  const style: CSSProperties & { "--space-of": string } = { "--space-of": `${size}px` };
  return (
    <tr aria-hidden className={styles.space} style={style}>
      <td colSpan={4}>{null}</td>
    </tr>
  );
}
