import { FormattedMessage, useIntl } from "react-intl";
import { useList } from "#src/i18n/use-list.ts";
import { Button } from "#src/ui/button.tsx";
import { columnName } from "./column-name.ts";
import type { GivenTable } from "./find-columns.ts";
import type { ListSource } from "./list-source.ts";

interface MoreAddressesProps {
  readonly source: ListSource;
  readonly onUse: (given: GivenTable) => void;
}

/** Asks about columns that hold addresses, too, and are not invited: nobody is mailed by a guess. */
export function MoreAddresses({ source: { table }, onUse }: MoreAddressesProps) {
  const intl = useIntl();
  const list = useList();
  const columns = table?.columns ?? [];
  const isMore = ({ role, holdsAddresses }: (typeof columns)[number]) => role !== "address" && holdsAddresses;
  const names = columns.flatMap((column, place) => (isMore(column) ? columnName(intl, column, place) : []));
  if (table === undefined || names.length === 0) return null;
  const roles = columns.map((column) => (isMore(column) ? ("address" as const) : column.role));
  return (
    <>
      {" · "}
      <FormattedMessage
        id="inviteMany.moreAddresses"
        defaultMessage="{columns} {count, plural, one {holds} other {hold}} addresses, too, which are not invited."
        description="Below a table: other columns of it hold addresses"
        values={{ columns: list(names.map((name) => `“${name}”`)), count: names.length }}
      />{" "}
      <Button small onClick={() => onUse({ roles, hasHeads: table.hasHeads })}>
        <FormattedMessage
          id="inviteMany.moreAddresses.use"
          defaultMessage="Invite them, too"
          description="Button: addresses of further columns are invited, too"
        />
      </Button>
    </>
  );
}
