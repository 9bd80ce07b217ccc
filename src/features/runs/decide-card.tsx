import { useId, useState } from "react";
import { FormattedMessage, FormattedNumber } from "react-intl";
import { useSession } from "#src/session/session-context.ts";
import type { RowRecord } from "#src/session/use-outbox.ts";
import { Button } from "#src/ui/button.tsx";
import { Card, CardFoot, CardHead } from "#src/ui/card.tsx";
import { Count } from "#src/ui/count.tsx";
import { Text } from "#src/ui/text.tsx";
import { Title } from "#src/ui/title.tsx";
import { DecideRow } from "./decide-row.tsx";
import { SendAgainDialog } from "./send-again-dialog.tsx";
import styles from "./runs.module.css";
import { useAct } from "./use-act.tsx";

/** More would push the rest of the page out of sight. */
const SHOWN = 10;

/** What only the person can tell: one by one, or all together. Nothing when there is nothing to decide. */
export function DecideCard({ rows }: { rows: readonly RowRecord[] }) {
  const id = useId();
  const { outbox } = useSession();
  const { act, busy, failure } = useAct();
  const [again, setAgain] = useState<readonly RowRecord[]>();
  const [showAll, setShowAll] = useState(false);
  const asking = rows.filter(({ state }) => state === "unknown" || state === "unconfirmed");
  if (asking.length === 0) return null;
  // What was decided about meanwhile, here or in another tab, is no question any more.
  const stillAsked = asking.filter((row) => again?.some(({ txnId }) => txnId === row.txnId));
  const shown = showAll ? asking : asking.slice(0, SHOWN);
  return (
    <section aria-labelledby={id}>
      <Card>
        <CardHead>
          <Title id={id} level={2} look="group">
            <FormattedMessage
              id="run.decide"
              defaultMessage="Needs your decision"
              description="Heading over what only the person can tell"
            />{" "}
            <Count>
              <FormattedNumber value={asking.length} />
            </Count>
          </Title>
          <span className={styles.spacer} />
          {asking.length === 1 ? (
            <Text size="s" tone="muted">
              <FormattedMessage
                id="run.decide.hint"
                defaultMessage="The mail may have gone out or not. Ask the person whether it came."
                description="Beside a heading"
              />
            </Text>
          ) : (
            <span className={styles.acts}>
              <Button small onClick={() => setAgain(asking)}>
                <FormattedMessage
                  id="run.decide.allAgain"
                  defaultMessage="Send all again…"
                  description="Button: asks whether all that wait for a decision are to be sent again"
                />
              </Button>
              <Button small busy={busy} onClick={() => act(() => outbox.decide(asking, "arrived"))}>
                <FormattedMessage
                  id="run.decide.allArrived"
                  defaultMessage="All arrived"
                  description="Button: all that wait for a decision have arrived, says the person"
                />
              </Button>
              <Button small look="plain" onClick={() => act(() => outbox.decide(asking, "left"))}>
                <FormattedMessage
                  id="run.decide.allLeft"
                  defaultMessage="Do nothing"
                  description="Button: nothing more is done about all that wait for a decision"
                />
              </Button>
            </span>
          )}
        </CardHead>
        {failure}
        <ul>
          {shown.map((row) => (
            <DecideRow key={row.rowId} row={row} act={act} onSendAgain={() => setAgain([row])} />
          ))}
        </ul>
        {shown.length < asking.length && (
          <CardFoot>
            <Button small look="plain" onClick={() => setShowAll(true)}>
              <FormattedMessage
                id="run.decide.showAll"
                defaultMessage="Show all {n, number}"
                description="Button: shows all that wait for a decision"
                values={{ n: asking.length }}
              />
            </Button>
          </CardFoot>
        )}
      </Card>
      {stillAsked.length > 0 && <SendAgainDialog rows={stillAsked} onClose={() => setAgain(undefined)} />}
    </section>
  );
}
