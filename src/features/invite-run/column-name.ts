import type { IntlShape } from "react-intl";
import type { TableColumn } from "./parse-address-file.ts";

/** What a column is called: by its head, or by its place, counted from 0. */
export function columnName(intl: IntlShape, { head }: TableColumn, place: number): string {
  return (
    head ??
    intl.formatMessage(
      {
        id: "inviteMany.columns.place",
        defaultMessage: "Column {place, number}",
        description: "What a column of a table is called that has no head",
      },
      { place: place + 1 },
    )
  );
}
