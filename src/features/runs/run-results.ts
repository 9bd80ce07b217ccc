import type { IntlShape } from "react-intl";
import { csvFile } from "#src/lib/csv.ts";
import type { RowRecord, RowState, RunRecord } from "#src/session/use-outbox.ts";
import { rowWordOf } from "#src/session/row-words.ts";
import { answerCode } from "#src/session/answer-words.ts";
import { happenedText } from "./happened.ts";

/** The names of the columns; not translated, because programs read them too. */
const COLUMNS = ["address", "name", "note", "state", "what happened", "code", "time"];

/** What did not reach anybody, for certain or as far as it is known. What was moved is another run's. */
const FAILED: ReadonlySet<RowState> = new Set(["refused", "unknown", "unconfirmed", "skipped"]);

export function failedRows(rows: readonly RowRecord[]): RowRecord[] {
  return rows.filter(({ state, reason }) => FAILED.has(state) && reason !== "moved");
}

/** A CSV file, which can be taken in again as a list of addresses, with times in UTC. */
export function resultsCsv(intl: IntlShape, run: RunRecord, rows: readonly RowRecord[]): string {
  const results = rows.map((row) => resultOf(intl, run, row));
  const cells = results.map((result) => [
    result.address,
    result.name,
    result.note,
    result.state,
    result.whatHappened,
    result.code,
    result.time,
  ]);
  return csvFile([COLUMNS, ...cells]);
}

/** The same for programs, with what the run was. */
export function resultsJson(intl: IntlShape, run: RunRecord, rows: readonly RowRecord[]): string {
  const { label = "", roomId, idServer, startedAt } = run;
  const results = rows.map((row) => resultOf(intl, run, row));
  const file = { label, roomId, identityServer: idServer, startedAt: iso(startedAt), results };
  return `${JSON.stringify(file, null, 2)}\n`;
}

/** One line for each address, with tabs, as it is pasted into a message or a spreadsheet. */
export function resultsText(intl: IntlShape, run: RunRecord, rows: readonly RowRecord[]): string {
  const line = (row: RowRecord) =>
    [row.address, intl.formatMessage(rowWordOf(row).word), happenedText(intl, run, row)].join("\t");
  return rows.map(line).join("\n");
}

function resultOf(intl: IntlShape, run: RunRecord, row: RowRecord) {
  const { address, name = "", note = "", since, reason } = row;
  const state = reason === "stopped" || reason === "moved" ? reason : row.state;
  const whatHappened = happenedText(intl, run, row);
  return { address, name, note, state, whatHappened, code: answerCode(row), time: iso(since) };
}

function iso(at: number): string {
  return new Date(at).toISOString();
}
