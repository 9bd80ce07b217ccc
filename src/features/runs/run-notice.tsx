import { FormattedMessage, useIntl } from "react-intl";
import { useNow } from "#src/i18n/use-now.ts";
import { stopWords } from "#src/session/hold-words.ts";
import { useSession } from "#src/session/session-context.ts";
import type { RunRecord } from "#src/session/use-outbox.ts";
import { Banner } from "#src/ui/banner.tsx";
import { Button } from "#src/ui/button.tsx";
import { CircleAlert, ExternalLink, RefreshCw } from "#src/ui/icons.ts";
import { HeldNotice } from "./held-notice.tsx";
import type { RunPhase } from "#src/session/run-phase.ts";
import { whenWords } from "#src/session/when-words.ts";

/** Why a run stands still, or is not sent by this tab, and the way on. Nothing while all is well. */
export function RunNotice({ run, phase }: { run: RunRecord; phase: RunPhase }) {
  if (phase.kind === "held") return <HeldNotice run={run} reason={phase.reason} since={phase.since} />;
  if (phase.kind === "stopped") return <StoppedNotice run={run} {...phase} />;
  return phase.kind === "elsewhere" ? <ElsewhereNotice run={run} /> : null;
}

function StoppedNotice({ run, reason, since }: { run: RunRecord } & Extract<RunPhase, { kind: "stopped" }>) {
  const intl = useIntl();
  const { outbox } = useSession();
  const now = useNow();
  const { title, text } = stopWords(reason);
  return (
    <Banner
      look="held"
      icon={CircleAlert}
      title={
        <FormattedMessage
          id="run.stoppedSince"
          defaultMessage="{reason}, since {time}"
          description="Title of a notice: why a run stands still for now, and since when"
          values={{ reason: intl.formatMessage(title), time: whenWords(intl, since, now) }}
        />
      }
      acts={
        <Button small icon={RefreshCw} onClick={() => outbox.tryNow(run.roomId)}>
          <FormattedMessage
            id="run.askNow"
            defaultMessage="Ask now"
            description="Button: looks at once whether what a run waits for is there again"
          />
        </Button>
      }
    >
      {intl.formatMessage(text)}
    </Banner>
  );
}

function ElsewhereNotice({ run }: { run: RunRecord }) {
  const intl = useIntl();
  const { outbox } = useSession();
  const { title, text } = stopWords("elsewhere");
  return (
    <Banner
      look="info"
      icon={ExternalLink}
      title={intl.formatMessage(title)}
      acts={
        <Button small onClick={() => outbox.continueHere(run.roomId)}>
          <FormattedMessage
            id="run.continueHere"
            defaultMessage="Continue here"
            description="Button: this tab sends from now on, and not the other"
          />
        </Button>
      }
    >
      {intl.formatMessage(text)}
    </Banner>
  );
}
