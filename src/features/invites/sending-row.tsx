import type { ReactNode } from "react";
import { FormattedMessage, useIntl } from "react-intl";
import { answerCode } from "#src/session/answer-words.ts";
import { rowWordOf } from "#src/session/row-words.ts";
import { useGoOn } from "#src/session/use-go-on.ts";
import { useSession } from "#src/session/session-context.ts";
import { useRunRows, type RowRecord, type RunRecord } from "#src/session/use-outbox.ts";
import { Address } from "#src/ui/address.tsx";
import { Button } from "#src/ui/button.tsx";
import { Code } from "#src/ui/code.tsx";
import { ListRow } from "#src/ui/list-row.tsx";
import { StateLabel } from "#src/ui/state-label.tsx";
import styles from "./invites.module.css";
import { RowNote } from "./row-note.tsx";

interface SendingRowProps {
  readonly run: RunRecord;
  readonly rowActions: (row: RowRecord) => ReactNode;
}

/** A single invitation: how far it is, and what can be done about it. */
export function SendingRow({ run, rowActions }: SendingRowProps) {
  const intl = useIntl();
  const [row] = useRunRows(run.runId) ?? [];
  if (row === undefined) return null;
  const { tone: own, word } = rowWordOf(row);
  const held = run.hold === "paused" ? "paused" : "held";
  const tone = row.state === "queued" && run.hold !== undefined ? held : own;
  const isOut = row.state === "sending" || row.state === "answered";
  const code = answerCode(row);
  return (
    <ListRow
      wrap
      sign={
        <StateLabel tone={tone} wordHidden={isOut} spinning={isOut}>
          {isOut && intl.formatMessage(word)}
        </StateLabel>
      }
      name={<Address>{row.address}</Address>}
      sub={
        <>
          {!isOut && `${intl.formatMessage(word)} · `}
          <RowNote run={run} row={row} />
          {code !== "" && (
            <>
              {" "}
              <Code>{code}</Code>
            </>
          )}
        </>
      }
      more={
        <RowActs run={run} row={row}>
          {rowActions(row)}
        </RowActs>
      }
    />
  );
}

function RowActs({ run, row, children }: { run: RunRecord; row: RowRecord; children: ReactNode }) {
  const { outbox } = useSession();
  const goOn = useGoOn();
  const { runId, hold } = run;
  const { state } = row;
  if (state === "queued") {
    return (
      <span className={styles.acts}>
        {children}
        {hold !== undefined && hold !== "tombstone" && (
          <Button small onClick={() => void goOn(run).catch(() => undefined)}>
            <FormattedMessage
              id="invite.goOn"
              defaultMessage="Go on"
              description="Lets a held invitation go out"
            />
          </Button>
        )}
        <Button small onClick={() => void outbox.stopRest(runId)}>
          <FormattedMessage
            id="invite.takeBack"
            defaultMessage="Do not send"
            description="Takes an invitation that is waiting off the list"
          />
        </Button>
      </span>
    );
  }
  const isEnded = state === "refused" || state === "skipped";
  if (!isEnded && state !== "unknown" && state !== "unconfirmed") return null;
  return (
    <span className={styles.acts}>
      {children}
      {isEnded && (
        <Button small onClick={() => void outbox.putAway(runId)}>
          <FormattedMessage
            id="invite.failed.dismiss"
            defaultMessage="Put away"
            description="Closes a notice"
          />
        </Button>
      )}
    </span>
  );
}
