/** Joins class names, leaving out what is absent: `classNames(styles.row, busy && styles.busy)`. */
export function classNames(...names: (string | false | undefined)[]): string {
  return names.filter(Boolean).join(" ");
}
