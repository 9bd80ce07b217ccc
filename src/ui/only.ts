import styles from "./only.module.css";

/** Class of what is there below 720 px only. */
export const onlyNarrowClass = styles.narrow;

/** Class of what is there from 720 px only. */
export const onlyWideClass = styles.wide;

/** Class of what is there below 960 px only, where a `Table` is folded to a list. */
export const onlyFoldedClass = styles.folded;

/** Class of what is there from 960 px only, where a `Table` has columns. */
export const onlyUnfoldedClass = styles.unfolded;
