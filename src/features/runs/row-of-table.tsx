import { memo, type Ref } from "react";
import { FormattedMessage, useIntl } from "react-intl";
import { answerCode } from "#src/session/answer-words.ts";
import { rowWordOf } from "#src/session/row-words.ts";
import type { RowRecord, RunRecord } from "#src/session/use-outbox.ts";
import { Address } from "#src/ui/address.tsx";
import { Code } from "#src/ui/code.tsx";
import { StateChip } from "#src/ui/state-chip.tsx";
import { StateLabel } from "#src/ui/state-label.tsx";
import { TableCell } from "#src/ui/table-cell.tsx";
import { Time } from "#src/ui/time.tsx";
import { UserIdText } from "#src/ui/user-id-text.tsx";
import { happened, happenedText } from "./happened.ts";
import { NextUp } from "./next-up.tsx";
import type { RunPhase } from "#src/session/run-phase.ts";
import styles from "./runs.module.css";
import { SecondTry } from "./second-try.tsx";

interface RowOfTableProps {
  readonly idServer: RunRecord["idServer"];
  readonly row: RowRecord;
  /** How the run stands, for the row whose turn is next. */
  readonly nextIn: RunPhase | undefined;
  /** Its place, where not all rows are in the page. */
  readonly index?: number;
  readonly ref?: Ref<HTMLTableRowElement>;
}

/** What became of one address. With each that is sent the run changes, and hardly any other row. */
export const RowOfTable = memo(function RowOfTable(props: RowOfTableProps) {
  const { idServer, row, nextIn, index, ref } = props;
  const intl = useIntl();
  const { tone, word } = rowWordOf(row);
  const { message, server, userId } = happened({ idServer }, row);
  const code = answerCode(row);
  const asks = row.state === "unknown" || row.state === "unconfirmed";
  const State = asks ? StateChip : StateLabel;
  const isJustWaiting = row.state === "queued" && row.lane === "mail";
  return (
    <tr ref={ref} data-index={index} aria-rowindex={index === undefined ? undefined : index + 2}>
      <TableCell part="main">
        <span className={styles.address} title={row.address}>
          <Address>{row.address}</Address>
        </span>
        {row.name !== undefined && (
          <span className={styles.name} title={row.name}>
            <bdi>{row.name}</bdi>
          </span>
        )}
      </TableCell>
      <TableCell part="state">
        <State tone={tone}>{intl.formatMessage(word)}</State>
      </TableCell>
      <TableCell part="more">
        <span className={styles.happened}>
          <span className={styles.words} title={happenedText(intl, { idServer }, row)}>
            {nextIn !== undefined && <NextUp phase={nextIn} />}
            {nextIn === undefined && !isJustWaiting && (
              <FormattedMessage
                {...message}
                values={{
                  server: <UserIdText>{server}</UserIdText>,
                  userId: <UserIdText>{userId}</UserIdText>,
                }}
              />
            )}{" "}
            {code !== "" && <Code>{code}</Code>}
          </span>
          <SecondTry row={row} />
        </span>
      </TableCell>
      <TableCell part="menu" numeric className={styles.time}>
        {row.state !== "queued" && <Time at={row.since} />}
      </TableCell>
    </tr>
  );
});
