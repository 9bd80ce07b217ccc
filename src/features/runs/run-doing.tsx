import { defineMessages, useIntl, type IntlShape } from "react-intl";
import { holdWords, stopWords } from "#src/session/hold-words.ts";
import { Icon } from "#src/ui/icon.tsx";
import {
  Check,
  CircleAlert,
  CircleDashed,
  CircleMinus,
  CircleQuestionMark,
  Clock,
  ExternalLink,
  Pause,
  Search,
  Send,
} from "#src/ui/icons.ts";
import type { RunPhase } from "./run-phase.ts";
import styles from "./runs.module.css";
import { whenWords } from "./when-words.ts";

const words = defineMessages({
  sending: { id: "runs.doing.sending", defaultMessage: "Sending", description: "What goes on with a run" },
  checking: {
    id: "runs.doing.checking",
    defaultMessage: "Looking for one in the room",
    description: "What goes on with a run: no clear answer came",
  },
  soon: {
    id: "runs.doing.soon",
    defaultMessage: "Waits for its turn",
    description: "What goes on with a run",
  },
  decide: {
    id: "runs.doing.decide",
    defaultMessage: "Needs your decision",
    description: "What goes on with a run: all is sent but what the person has to decide about",
  },
  done: { id: "runs.doing.done", defaultMessage: "Done", description: "What goes on with a run" },
});

const icons = {
  held: Pause,
  stopped: CircleAlert,
  elsewhere: ExternalLink,
  sending: Send,
  checking: Search,
  waiting: Clock,
  soon: CircleDashed,
  decide: CircleQuestionMark,
  done: Check,
} as const;

interface RunDoingProps {
  readonly phase: RunPhase;
  readonly now: number;
  /** How it ended, where nothing was sent. */
  readonly nothingSent: string | undefined;
}

/** What goes on with a run, in a few words. */
export function RunDoing({ phase, now, nothingSent }: RunDoingProps) {
  const intl = useIntl();
  const text = nothingSent ?? doingWords(intl, phase, now);
  return (
    <span className={styles.doing} title={text}>
      <Icon of={nothingSent === undefined ? icons[phase.kind] : CircleMinus} />
      <span>{text}</span>
    </span>
  );
}

function doingWords(intl: IntlShape, phase: RunPhase, now: number): string {
  switch (phase.kind) {
    case "held":
      return intl.formatMessage(holdWords(phase.reason).title);
    case "stopped":
      return intl.formatMessage(stopWords(phase.reason).title);
    case "elsewhere":
      return intl.formatMessage(stopWords("elsewhere").title);
    case "waiting":
      return intl.formatMessage(
        {
          id: "runs.doing.waiting",
          defaultMessage: "Next at {time}",
          description: "What goes on with a run: the server's limit is waited for",
        },
        { time: whenWords(intl, phase.until, now) },
      );
    case "sending":
    case "checking":
    case "soon":
    case "decide":
    case "done":
      return intl.formatMessage(words[phase.kind]);
  }
}
