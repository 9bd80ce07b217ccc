import { useEffect, useState } from "react";
import { FormattedMessage, useIntl } from "react-intl";
import { useNow } from "#src/i18n/use-now.ts";
import { useSpan } from "#src/i18n/use-span.ts";
import type { Estimate } from "#src/outbox/estimate.ts";
import { Button } from "#src/ui/button.tsx";
import styles from "./invite-many.module.css";
import { whyNotSend, type SendState } from "./why-not-send.ts";

interface SendBarProps {
  /** The id of the heading of the facts. */
  readonly factsId: string;
  readonly state: SendState;
  readonly estimate: Estimate | undefined;
}

/** Where the facts do not fit beside the list: how it stands, and the way to them. It never sends by itself. */
export function SendBar({ factsId, state, estimate }: SendBarProps) {
  const { formatMessage } = useIntl();
  const span = useSpan();
  const now = useNow();
  const seen = useIsSeen(factsId);
  const ready = state.review.ready.length;
  const toMend = state.review.mend.length;
  const off = whyNotSend(state);
  const left = estimate?.nextAt === undefined ? undefined : estimate.doneAt - now;

  function goToFacts() {
    const facts = document.getElementById(factsId);
    facts?.scrollIntoView({ block: "start" });
    facts?.focus({ preventScroll: true });
  }

  // The button that sends stands there: two of that weight would be one too many.
  if (seen) return null;
  if (ready === 0) return <div className={styles.bar}>{off && <p>{formatMessage(off)}</p>}</div>;
  return (
    <div className={styles.bar}>
      <p>
        <FormattedMessage
          id="inviteMany.bar"
          defaultMessage="<b>{ready, number} ready</b>{toMend, plural, =0 {} other {, # to mend}}"
          description="In the bar at the bottom: how the list stands"
          values={{ b: (words) => <b>{words}</b>, ready, toMend }}
        />
        {left !== undefined && (
          <>
            <br />
            <span>
              <FormattedMessage
                id="inviteMany.bar.takes"
                defaultMessage="About {span}"
                description="In the bar at the bottom: how long a run will take"
                values={{ span: span(left) }}
              />
            </span>
          </>
        )}
      </p>
      <Button look="primary" onClick={goToFacts}>
        <FormattedMessage
          id="inviteMany.bar.check"
          defaultMessage="Check and send"
          description="Button in the bar at the bottom: leads to the facts and the button that sends"
        />
      </Button>
    </div>
  );
}

/** Whether an element of the page is in view. */
function useIsSeen(id: string): boolean {
  const [seen, setSeen] = useState(false);
  useEffect(() => {
    const element = document.getElementById(id);
    if (element === null) return undefined;
    const observer = new IntersectionObserver(([entry]) => setSeen(entry?.isIntersecting === true));
    observer.observe(element);
    return () => observer.disconnect();
  }, [id]);
  return seen;
}
