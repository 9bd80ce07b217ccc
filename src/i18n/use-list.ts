import { useIntl } from "react-intl";

/** Joins words as the language does: "Ana, Bea, and 2 others". */
export function useList(): (items: readonly string[]) => string {
  const intl = useIntl();
  return (items) => intl.formatList(items, { type: "conjunction" });
}
