import styles from "./only.module.css";

/** Class of what is there below 720 px only. */
export const onlyNarrowClass = styles.narrow;

/** Class of what is there from 720 px only. */
export const onlyWideClass = styles.wide;
