import { useState } from "react";
import { FormattedMessage } from "react-intl";
import type { RowRecord } from "#src/session/use-outbox.ts";
import { Button } from "#src/ui/button.tsx";
import { DetailsDialog } from "./details-dialog.tsx";

/** Opens what is known of an invitation that did not come about. */
export function DetailsButton({ row }: { row: RowRecord }) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button small look="plain" onClick={() => setOpen(true)}>
        <FormattedMessage
          id="run.details"
          defaultMessage="Details…"
          description="Button: shows what is known of an invitation that did not come about"
        />
      </Button>
      {open && <DetailsDialog row={row} onClose={() => setOpen(false)} />}
    </>
  );
}
