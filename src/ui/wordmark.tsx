import { Mark } from "./mark.tsx";
import { railClass } from "./rail.ts";
import styles from "./mark.module.css";

/** Class for a link that holds a `WordmarkBody`. */
export const wordmarkClass = styles.wordmark;

/** Mark and name; in a folded side pane the name is for ears only. */
export function WordmarkBody() {
  return (
    <>
      <Mark />
      <span className={railClass}>Usher</span>
    </>
  );
}

/** Mark and name, where they lead nowhere. */
export function Wordmark() {
  return (
    <span className={wordmarkClass}>
      <WordmarkBody />
    </span>
  );
}
