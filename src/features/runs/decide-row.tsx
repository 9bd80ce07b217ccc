import { FormattedMessage, useIntl } from "react-intl";
import { answerCode, answerWords } from "#src/session/answer-words.ts";
import { rowWords } from "#src/session/row-words.ts";
import type { RowRecord } from "#src/session/use-outbox.ts";
import { Address } from "#src/ui/address.tsx";
import { Code } from "#src/ui/code.tsx";
import { StateLabel } from "#src/ui/state-label.tsx";
import { DecisionButtons } from "./decision-buttons.tsx";
import styles from "./runs.module.css";

interface DecideRowProps {
  readonly row: RowRecord;
  readonly act: (doing: () => Promise<void>) => void;
  readonly onSendAgain: () => void;
}

/** An address of which only the person can tell whether its mail came: what is known, and three ways on. */
export function DecideRow({ row, act, onSendAgain }: DecideRowProps) {
  const intl = useIntl();
  const { tone, word } = rowWords[row.state];
  const code = answerCode(row);
  return (
    <li className={styles.decision}>
      <StateLabel tone={tone} wordHidden>
        {intl.formatMessage(word)}
      </StateLabel>
      <span className={styles.who}>
        <Address>{row.address}</Address>
        <span className={styles.looked}>
          {row.name !== undefined && (
            <>
              <bdi>{row.name}</bdi> ·{" "}
            </>
          )}
          <FormattedMessage
            id="run.decide.sentAt"
            defaultMessage="Tried at {time}."
            description="Below an address that needs a decision: when its request went out"
            values={{ time: intl.formatTime(row.sentAt ?? row.since, { timeStyle: "short" }) }}
          />{" "}
          {intl.formatMessage(answerWords(row))} {code !== "" && <Code>{code}</Code>}
        </span>
      </span>
      <span className={styles.acts}>
        <DecisionButtons row={row} act={act} onSendAgain={onSendAgain} />
      </span>
    </li>
  );
}
