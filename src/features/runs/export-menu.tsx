import { FormattedMessage, useIntl } from "react-intl";
import type { RowRecord, RunRecord } from "#src/session/use-outbox.ts";
import { Copy, Download } from "#src/ui/icons.ts";
import { MenuItem } from "#src/ui/menu-item.tsx";
import { MenuRule } from "#src/ui/menu-parts.tsx";
import { Menu } from "#src/ui/menu.tsx";
import { saveFile } from "#src/ui/save-file.ts";
import { useCopy } from "#src/ui/use-copy.tsx";
import { failedRows, resultsCsv, resultsJson, resultsText } from "./run-results.ts";

interface ExportMenuProps {
  readonly run: RunRecord;
  readonly rows: readonly RowRecord[];
}

/** What became of every address of a run, as a file or to be pasted. The names of the files tell nobody's address. */
export function ExportMenu({ run, rows }: ExportMenuProps) {
  const intl = useIntl();
  const copy = useCopy();
  const started = fileTime(run.startedAt);
  const failed = failedRows(rows);
  const name = intl.formatMessage({
    id: "run.export",
    defaultMessage: "Export",
    description: "Names the menu of what can be saved of a run",
  });
  const what = intl.formatMessage({
    id: "run.export.results",
    defaultMessage: "the results",
    description: "What was copied: what became of each address of a run",
  });
  return (
    <Menu label={name} icon={Download} text={name}>
      <MenuItem
        icon={Download}
        onSelect={() => {
          saveFile(`usher-run-${started}.csv`, resultsCsv(intl, run, rows), "text/csv;charset=utf-8");
        }}
        hint={
          <FormattedMessage
            id="run.export.csv.hint"
            defaultMessage="For a spreadsheet (CSV)"
            description="Second line in a menu"
          />
        }
      >
        <FormattedMessage
          id="run.export.csv"
          defaultMessage="Every address"
          description="In a menu: saves a file with what became of each address of a run"
        />
      </MenuItem>
      <MenuItem
        icon={Download}
        off={failed.length === 0}
        onSelect={() => {
          saveFile(
            `usher-run-${started}-not-sent.csv`,
            resultsCsv(intl, run, failed),
            "text/csv;charset=utf-8",
          );
        }}
        hint={
          failed.length === 0 ? (
            <FormattedMessage
              id="run.export.failed.none"
              defaultMessage="There are none"
              description="Second line in a menu: why something cannot be chosen"
            />
          ) : (
            <FormattedMessage
              id="run.export.failed.hint"
              defaultMessage="Refused, skipped or stopped, and those of which it is not known. The file can be taken in again (CSV)."
              description="Second line in a menu"
            />
          )
        }
      >
        <FormattedMessage
          id="run.export.failed"
          defaultMessage="{n, plural, =0 {Those not sent} one {The one not sent, or not for certain} other {The # not sent, or not for certain}}"
          description="In a menu: saves a file with the addresses of a run that were not invited"
          values={{ n: failed.length }}
        />
      </MenuItem>
      <MenuItem
        icon={Download}
        onSelect={() => {
          saveFile(`usher-run-${started}.json`, resultsJson(intl, run, rows), "application/json");
        }}
        hint={
          <FormattedMessage
            id="run.export.json.hint"
            defaultMessage="JSON"
            description="Second line in a menu"
          />
        }
      >
        <FormattedMessage
          id="run.export.json"
          defaultMessage="Every address, for programs"
          description="In a menu: saves a file with what became of each address of a run"
        />
      </MenuItem>
      <MenuRule />
      <MenuItem icon={Copy} onSelect={() => void copy(resultsText(intl, run, rows), what)}>
        <FormattedMessage
          id="run.export.copy"
          defaultMessage="Copy the results"
          description="In a menu: copies what became of each address of a run"
        />
      </MenuItem>
    </Menu>
  );
}

/** By the clock of the device, as in 2026-11-24T2108. With the minute: two runs of a day are two files. */
function fileTime(at: number): string {
  const date = new Date(at);
  const day = [String(date.getFullYear()), twoDigits(date.getMonth() + 1), twoDigits(date.getDate())].join(
    "-",
  );
  return `${day}T${twoDigits(date.getHours())}${twoDigits(date.getMinutes())}`;
}

function twoDigits(n: number): string {
  return String(n).padStart(2, "0");
}
