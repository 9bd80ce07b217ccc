import { useState } from "react";
import { defineMessages, FormattedMessage, useIntl } from "react-intl";
import { Button } from "#src/ui/button.tsx";
import { Checkbox } from "#src/ui/checkbox.tsx";
import { Dialog } from "#src/ui/dialog.tsx";
import { Field } from "#src/ui/field.tsx";
import { Select } from "#src/ui/select.tsx";
import { Stack } from "#src/ui/stack.tsx";
import { columnName } from "./column-name.ts";
import type { GivenTable, Role } from "./find-columns.ts";
import type { AddressTable } from "./parse-address-file.ts";

interface ColumnsDialogProps {
  readonly table: AddressTable;
  readonly onClose: () => void;
  readonly onChoose: (given: GivenTable) => void;
}

const ROLES = ["address", "name", "note", "unused"] as const;

/** Asks what each column of a table holds, beginning with the guess. */
export function ColumnsDialog({ table: { columns, hasHeads }, onClose, onChoose }: ColumnsDialogProps) {
  const intl = useIntl();
  const [roles, setRoles] = useState<readonly Role[]>(() => columns.map(({ role }) => role));

  const [withHeads, setWithHeads] = useState(hasHeads);

  function choose(place: number, value: string) {
    const role = ROLES.find((each) => each === value);
    setRoles((before) => before.with(place, role === "unused" ? undefined : role));
  }

  return (
    <Dialog
      title={
        <FormattedMessage
          id="inviteMany.columns.title"
          defaultMessage="What do the columns hold?"
          description="Title of the question about the columns of a table"
        />
      }
      lead={
        <FormattedMessage
          id="inviteMany.columns.lead"
          defaultMessage="Names and notes stay on this device. What you mended in this list is read anew."
          description="Below the title of the question about the columns of a table"
        />
      }
      onClose={onClose}
      foot={
        <>
          <Button onClick={onClose}>
            <FormattedMessage
              id="inviteMany.columns.leave"
              defaultMessage="Leave as they are"
              description="Button: does not change how columns are read"
            />
          </Button>
          <Button
            look="primary"
            reason={roles.includes("address") ? undefined : intl.formatMessage(words.noAddress)}
            onClick={() => onChoose({ roles, hasHeads: withHeads })}
          >
            <FormattedMessage
              id="inviteMany.columns.read"
              defaultMessage="Read it so"
              description="Button: reads a table with its columns as chosen"
            />
          </Button>
        </>
      }
    >
      <Stack gap={3}>
        <Checkbox checked={withHeads} onChange={() => setWithHeads(!withHeads)}>
          <FormattedMessage
            id="inviteMany.columns.heads"
            defaultMessage="The first row has the names of the columns"
            description="Choice about a table: its first row is none of the list"
          />
        </Checkbox>
        {columns.map((column, place) => (
          <Field
            // oxlint-disable-next-line react/no-array-index-key -- a column is its place
            key={place}
            label={<bdi>{columnName(intl, column, place)}</bdi>}
            hint={
              column.sample !== "" && (
                <FormattedMessage
                  id="inviteMany.columns.sample"
                  defaultMessage="Begins with “{sample}”"
                  description="Below a column of a table: what stands in its first row"
                  values={{ sample: <bdi>{column.sample}</bdi> }}
                />
              )
            }
          >
            <Select
              value={roles[place] ?? "unused"}
              onChange={({ currentTarget: { value } }) => choose(place, value)}
            >
              {ROLES.map((role) => (
                <option key={role} value={role}>
                  {intl.formatMessage(words[role])}
                </option>
              ))}
            </Select>
          </Field>
        ))}
      </Stack>
    </Dialog>
  );
}

const words = defineMessages({
  address: {
    id: "inviteMany.columns.address",
    defaultMessage: "Address",
    description: "What a column of a table holds",
  },
  name: {
    id: "inviteMany.columns.name",
    defaultMessage: "Name",
    description: "What a column of a table holds",
  },
  note: {
    id: "inviteMany.columns.note",
    defaultMessage: "Note",
    description: "What a column of a table holds",
  },
  unused: {
    id: "inviteMany.columns.notUsed",
    defaultMessage: "Not used",
    description: "A column of a table is not read",
  },
  noAddress: {
    id: "inviteMany.columns.noAddress",
    defaultMessage: "One of them has to hold the addresses.",
    description: "Why the button is off that reads a table",
  },
});
