import { Link } from "@tanstack/react-router";
import { FormattedMessage } from "react-intl";
import type { RowRecord } from "#src/session/use-outbox.ts";
import { Banner } from "#src/ui/banner.tsx";
import { buttonClass } from "#src/ui/button-class.ts";

/** That addresses of a run went on in the room that replaces its room. Nothing while none did. */
export function MovedNotice({ rows }: { rows: readonly RowRecord[] }) {
  const counts = new Map<string, number>();
  for (const { movedTo } of rows) {
    if (movedTo !== undefined) counts.set(movedTo, (counts.get(movedTo) ?? 0) + 1);
  }
  return [...counts].map(([runId, n]) => (
    <Banner
      key={runId}
      look="info"
      title={
        <FormattedMessage
          id="run.moved"
          defaultMessage="{n, plural, one {# address went} other {# addresses went}} on in the room that replaces this one"
          description="Title of a notice on the page of a run"
          values={{ n }}
        />
      }
      acts={
        <Link to="/runs/$runId" params={{ runId }} className={buttonClass({ small: true })}>
          <FormattedMessage
            id="run.moved.see"
            defaultMessage="See that run"
            description="Link to the run in which addresses of this one went on"
          />
        </Link>
      }
    />
  ));
}
