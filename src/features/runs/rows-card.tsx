import { useId } from "react";
import { FormattedMessage, useIntl } from "react-intl";
import type { RowRecord, RunRecord } from "#src/session/use-outbox.ts";
import { Button } from "#src/ui/button.tsx";
import { Card, CardHead } from "#src/ui/card.tsx";
import { Empty } from "#src/ui/empty.tsx";
import { SearchInput } from "#src/ui/search-input.tsx";
import { Segmented } from "#src/ui/segmented.tsx";
import { Title } from "#src/ui/title.tsx";
import { filterWords } from "./filter-words.ts";
import { countRows, filterRows, ROW_FILTERS, type RowFilter } from "./filter-rows.ts";
import { orderRows } from "./order-rows.ts";
import type { RunPhase } from "#src/session/run-phase.ts";
import { RowsTable } from "./rows-table.tsx";
import styles from "./runs.module.css";

export interface RowsShown {
  readonly filter: RowFilter;
  readonly onFilter: (filter: RowFilter) => void;
  readonly search: string;
  readonly onSearch: (search: string) => void;
}

interface RowsCardProps extends RowsShown {
  readonly run: RunRecord;
  readonly rows: readonly RowRecord[];
  readonly phase: RunPhase;
}

/** Every address of a run, to be searched and filtered by state. */
export function RowsCard({ run, rows, phase, filter, onFilter, search, onSearch }: RowsCardProps) {
  const id = useId();
  const { formatMessage } = useIntl();
  const ordered = orderRows(rows);
  const shown = filterRows(ordered, filter, search);
  const next = ordered.find(({ state }) => state === "queued");
  const label = formatMessage({
    id: "run.rows.search",
    defaultMessage: "Search this run",
    description: "Names the search field over the addresses of a run",
  });
  return (
    <section aria-labelledby={id}>
      <Card>
        <CardHead>
          <Title id={id} level={2} look="group">
            <FormattedMessage
              id="run.rows"
              defaultMessage="Every address"
              description="Heading over the table of all addresses of a run"
            />
          </Title>
          <span className={styles.spacer} />
          <div className={styles.search}>
            <SearchInput
              shortcut
              label={label}
              placeholder={label}
              value={search}
              onChange={(event) => onSearch(event.target.value)}
            />
          </div>
        </CardHead>
        <div className={styles.filter}>
          <Segmented
            label={formatMessage({
              id: "run.rows.show",
              defaultMessage: "Show",
              description: "Names the choice of which addresses of a run are shown",
            })}
            value={filter}
            onChange={onFilter}
            segments={ROW_FILTERS.map((value) => ({
              value,
              label: formatMessage(filterWords[value]),
              count: countRows(run, value),
            })).filter(({ value, count }) => value === "all" || value === filter || count > 0)}
          />
        </div>
        {shown.length > 0 ? (
          <div className={styles.table}>
            <RowsTable run={run} rows={shown} phase={phase} next={next} />
          </div>
        ) : (
          <NoneFound
            onShowAll={() => {
              onSearch("");
              onFilter("all");
            }}
          />
        )}
      </Card>
    </section>
  );
}

function NoneFound({ onShowAll }: { onShowAll: () => void }) {
  return (
    <Empty
      level={3}
      title={
        <FormattedMessage
          id="run.rows.none"
          defaultMessage="No address matches"
          description="In place of the addresses of a run that a search or a filter leaves out"
        />
      }
      acts={
        <Button onClick={onShowAll}>
          <FormattedMessage
            id="run.rows.showAll"
            defaultMessage="Show every address"
            description="Button: ends the search and the filter"
          />
        </Button>
      }
    >
      <FormattedMessage
        id="run.rows.none.hint"
        defaultMessage="Addresses are found by a part of them, of the name or of the note."
        description="In place of the addresses of a run: what can be searched for"
      />
    </Empty>
  );
}
