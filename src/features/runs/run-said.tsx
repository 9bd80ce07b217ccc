import { useEffect, useRef, useState } from "react";
import { useIntl } from "react-intl";
import { leftToSend, ownSizeOf } from "#src/outbox/new-run.ts";
import type { RunRecord } from "#src/session/use-outbox.ts";
import { visuallyHiddenClass } from "#src/ui/visually-hidden.tsx";
import { partsOf, partsSentence } from "#src/session/run-counts.ts";

const EVERY_MS = 10_000;
const SAID_FOR_MS = 4_000;
/** Of all rows. */
const STEP = 0.1;

/** Says how far a run is, for ears: after every tenth of it and at its end, at most every ten seconds. */
export function RunSaid({ run }: { run: RunRecord }) {
  const intl = useIntl();
  const [said, setSaid] = useState("");
  const last = useRef({ at: Number.NEGATIVE_INFINITY, share: shareOf(run) });
  const share = shareOf(run);
  const words = partsSentence(intl, partsOf(run));
  useEffect(() => {
    const isNews =
      share !== last.current.share && (share === 1 || Math.abs(share - last.current.share) >= STEP);
    if (!isNews) return;
    const wait = Math.max(0, last.current.at + EVERY_MS - Date.now());
    const timer = setTimeout(() => {
      last.current = { at: Date.now(), share };
      setSaid(words);
    }, wait);
    return () => clearTimeout(timer);
  }, [share, words]);
  // Whoever reads the page later is not to find what was so then.
  useEffect(() => {
    if (said === "") return undefined;
    const timer = setTimeout(() => setSaid(""), SAID_FOR_MS);
    return () => clearTimeout(timer);
  }, [said]);
  return <output className={visuallyHiddenClass}>{said}</output>;
}

function shareOf(run: RunRecord): number {
  const size = ownSizeOf(run);
  return size === 0 ? 1 : (size - leftToSend(run.counts)) / size;
}
