import { defineMessages, type IntlShape, type MessageDescriptor } from "react-intl";
import { sizeOf } from "#src/outbox/new-run.ts";
import type { RunRecord } from "#src/storage/outbox-records.ts";

const words: { readonly unnamed: MessageDescriptor } = defineMessages({
  unnamed: {
    id: "run.unnamed",
    defaultMessage: "{size, plural, one {# invitation} other {# invitations}}",
    description: "Names a run of invitations without a label",
  },
});

/** What a run is called wherever it is named: as the person calls it, else by its size. */
export function runName(intl: IntlShape, run: Pick<RunRecord, "counts" | "label">): string {
  return run.label ?? intl.formatMessage(words.unnamed, { size: sizeOf(run) });
}
