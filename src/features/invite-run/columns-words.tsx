import { FormattedMessage, useIntl } from "react-intl";
import { useList } from "#src/i18n/use-list.ts";
import { columnName } from "./column-name.ts";
import type { TableColumn } from "./parse-address-file.ts";

/** After the number of entries: how the columns of a table were read, the unused ones included. */
export function ColumnsWords({ columns }: { columns: readonly TableColumn[] }) {
  const intl = useIntl();
  const list = useList();
  const named = columns.map((column, place) => ({ ...column, name: columnName(intl, column, place) }));
  const of = (role: TableColumn["role"]) =>
    named.filter((column) => column.role === role).map(({ name }) => `“${name}”`);
  const roles = ["address", "name", "note"] as const;
  const parts = roles
    .filter((role) => of(role).length > 0)
    .map((role) =>
      intl.formatMessage(
        {
          id: "inviteMany.columns.readAs",
          defaultMessage: "{columns} read as {role, select, address {address} name {name} other {note}}",
          description: "How columns of a table were read, as in: “Mail” read as address",
        },
        { columns: list(of(role)), role },
      ),
    );
  const unused = of(undefined);
  return (
    <>
      {parts.map((part) => ` · ${part}`)}
      {unused.length > 0 && (
        <>
          {" · "}
          <FormattedMessage
            id="inviteMany.columns.unused"
            defaultMessage="{columns} not used"
            description="Which columns of a table are not used"
            values={{ columns: list(unused) }}
          />
        </>
      )}
    </>
  );
}
