import { useEffect, useRef } from "react";
import { defineMessages, useIntl, type MessageDescriptor } from "react-intl";
import { leftToSend, toDecide, sizeOf } from "#src/outbox/new-run.ts";
import { holdWords } from "#src/session/hold-words.ts";
import { tellByNotice } from "#src/session/run-notices.ts";
import { useAllUnderWay } from "#src/session/use-under-way.ts";
import { useRuns, type RunRecord } from "#src/session/use-outbox.ts";
import { showProgress } from "./page-signs.ts";
import { partsOf, partsSentence } from "#src/session/run-counts.ts";

const NOTHING = { sent: 0, size: 0 };

/** Tells of runs where the page is not seen: in the tab's title and icon, and by notices of the browser. Once in the app. */
export function RunSigns() {
  const runs = useRuns()?.filter((run) => sizeOf(run) > 1) ?? [];
  useProgressSigns(useAllUnderWay());
  useNotices(runs);
  return null;
}

function useProgressSigns({ sent, size } = NOTHING): void {
  useEffect(() => {
    showProgress({ done: sent, size });
  }, [sent, size]);
  // The page of the sign-in shows no progress.
  useEffect(() => () => showProgress({ done: 0, size: 0 }), []);
}

function useNotices(runs: readonly RunRecord[]): void {
  const intl = useIntl();
  const before = useRef<ReadonlyMap<string, RunRecord>>(new Map());
  useEffect(() => {
    for (const run of runs) {
      const was = before.current.get(run.runId);
      if (was === undefined) continue;
      const ended = leftToSend(was.counts) > 0 && leftToSend(run.counts) === 0;
      const held = was.hold === undefined && run.hold !== undefined && run.hold !== "paused";
      if (!ended && !held) continue;
      const title = held && run.hold !== undefined ? holdWords(run.hold).title : endWords(run);
      tellByNotice(intl.formatMessage(title), partsSentence(intl, partsOf(run)), run.runId);
    }
    before.current = new Map(runs.map((run) => [run.runId, run]));
  }, [runs, intl]);
}

const ends = defineMessages({
  allSent: {
    id: "run.notice.done",
    defaultMessage: "Your invitations have gone out",
    description: "Title of a notice of the browser: a run has ended, and all of it was sent",
  },
  asks: {
    id: "run.notice.asks",
    defaultMessage: "Your invitations need you",
    description: "Title of a notice of the browser: a run has ended, and some of it needs a decision",
  },
  notAll: {
    id: "run.notice.notAll",
    defaultMessage: "Not all of your invitations have gone out",
    description: "Title of a notice of the browser: a run has ended, and some of it was not sent",
  },
  none: {
    id: "run.notice.none",
    defaultMessage: "None of your invitations has gone out",
    description: "Title of a notice of the browser: a run has ended, and nothing of it was sent",
  },
});

function endWords({ counts }: RunRecord): MessageDescriptor {
  if (toDecide(counts) > 0) return ends.asks;
  if (counts.sent === 0) return ends.none;
  return counts.refused + counts.skipped > 0 ? ends.notAll : ends.allSent;
}
