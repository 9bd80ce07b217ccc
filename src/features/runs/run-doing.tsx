import { useIntl } from "react-intl";
import { runDoingWords } from "#src/session/run-doing-words.ts";
import type { RunPhase } from "#src/session/run-phase.ts";
import type { RunRecord } from "#src/session/use-outbox.ts";
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
import styles from "./runs.module.css";

const icons = {
  held: CircleAlert,
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
  readonly run: RunRecord;
  readonly phase: RunPhase;
  readonly now: number;
}

/** What goes on with a run, in a few words; what needs the person stands out. */
export function RunDoing({ run, phase, now }: RunDoingProps) {
  const text = runDoingWords(useIntl(), run, phase, now);
  const isStuck = phase.kind === "held" && phase.reason !== "paused";
  return (
    <span className={isStuck ? styles.stuck : styles.doing} title={text}>
      <Icon of={iconOf(run, phase)} />
      <span>{text}</span>
    </span>
  );
}

function iconOf({ counts, stopped }: RunRecord, phase: RunPhase) {
  if (phase.kind === "held" && phase.reason === "paused") return Pause;
  const isCutShort = stopped !== undefined || counts.sent === 0;
  return phase.kind === "done" && isCutShort ? CircleMinus : icons[phase.kind];
}
