import { defineMessages, type IntlShape, type MessageDescriptor } from "react-intl";
import { whenWords } from "./when-words.ts";
import { ownSizeOf } from "#src/outbox/new-run.ts";
import { holdWords, stopWords } from "./hold-words.ts";
import { nothingSentWords } from "./nothing-sent-words.ts";
import type { RunPhase } from "./run-phase.ts";
import type { RunRecord } from "./use-outbox.ts";

const words = defineMessages({
  sending: { id: "runs.doing.sending", defaultMessage: "Sending", description: "What goes on with a run" },
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

const more: Readonly<Record<"waiting" | "checking" | "stopped" | "moved", MessageDescriptor>> =
  defineMessages({
    waiting: {
      id: "runs.doing.waiting",
      defaultMessage: "Next at {time}",
      description: "What goes on with a run: the server's limit is waited for",
    },
    checking: {
      id: "runs.doing.checking",
      defaultMessage: "Checking one, until {time} at the latest",
      description: "What goes on with a run: no clear answer came, and the room is looked at",
    },
    stopped: {
      id: "runs.doing.stopped",
      defaultMessage: "Stopped: {sent, number} sent, {rest, number} not",
      description: "How a run has ended: the person has stopped the rest of it",
    },
    moved: {
      id: "runs.doing.moved",
      defaultMessage: "Done here: {moved, number} went on in the new room",
      description: "How a run has ended whose room was replaced",
    },
  });

/** What goes on with a run, or how it has ended, in a few words. */
export function runDoingWords(intl: IntlShape, run: RunRecord, phase: RunPhase, now: number): string {
  switch (phase.kind) {
    case "held":
      return intl.formatMessage(holdWords(phase.reason).title);
    case "stopped":
      return intl.formatMessage(stopWords(phase.reason).title);
    case "elsewhere":
      return intl.formatMessage(stopWords("elsewhere").title);
    case "waiting":
    case "checking":
      return intl.formatMessage(more[phase.kind], { time: whenWords(intl, phase.until, now) });
    case "done":
      return nothingSentWords(intl, run) ?? endWords(intl, run);
    case "sending":
    case "soon":
    case "decide":
      return intl.formatMessage(words[phase.kind]);
  }
}

function endWords(intl: IntlShape, run: RunRecord): string {
  const { stopped = 0, moved = 0 } = run;
  const { sent } = run.counts;
  if (stopped > 0) return intl.formatMessage(more.stopped, { sent, rest: ownSizeOf(run) - sent });
  return moved > 0 ? intl.formatMessage(more.moved, { moved }) : intl.formatMessage(words.done);
}
