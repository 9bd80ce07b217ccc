import styles from "./rail.module.css";

/** Class for what a folded side pane keeps for screen readers only (a button leaves altogether). */
export const railClass = styles.hide;
