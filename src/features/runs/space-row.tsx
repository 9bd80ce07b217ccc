import type { CSSProperties } from "react";
import styles from "./runs.module.css";

/** In place of rows that are out of sight: so many pixels. */
export function SpaceRow({ size }: { size: number }) {
  if (size <= 0) return null;
  const height: CSSProperties & { "--h": string } = { "--h": `${size}px` };
  return (
    <tr className={styles.space} style={height} aria-hidden="true">
      <td colSpan={4}>{null}</td>
    </tr>
  );
}
