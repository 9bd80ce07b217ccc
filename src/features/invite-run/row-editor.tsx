import { useEffect, useRef, type KeyboardEvent } from "react";
import { useIntl } from "react-intl";
import { TextInput } from "#src/ui/text-input.tsx";
import type { Editing } from "./invite-draft.ts";
import type { Edit, ReviewRow } from "./review.ts";

interface RowEditorProps {
  readonly row: ReviewRow;
  readonly editing: Editing;
  readonly onEditing: (editing: Editing | undefined) => void;
  readonly onEdit: (row: ReviewRow, edit: Edit) => void;
}

/** The field in which the text of a row is mended. Enter takes it, Escape leaves the row as it was. */
export function RowEditor({ row, editing, onEditing, onEdit }: RowEditorProps) {
  const { formatMessage } = useIntl();
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    input.current?.focus();
    input.current?.select();
  }, []);

  function press(event: KeyboardEvent) {
    if (event.key === "Escape") onEditing(undefined);
    if (event.key !== "Enter" || event.nativeEvent.isComposing) return;
    event.preventDefault();
    onEditing(undefined);
    onEdit(row, { text: editing.text });
  }

  return (
    <TextInput
      ltr
      ref={input}
      aria-label={formatMessage(
        {
          id: "inviteMany.row.edit.label",
          defaultMessage: "Address in line {line, number}",
          description: "Names the field in which a row is mended, for screen readers",
        },
        { line: row.line },
      )}
      value={editing.text}
      onChange={({ currentTarget: { value: text } }) => onEditing({ ...editing, text })}
      onKeyDown={press}
      inputMode="email"
      autoComplete="off"
    />
  );
}
