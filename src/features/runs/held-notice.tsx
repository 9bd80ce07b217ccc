import { Link } from "@tanstack/react-router";
import { FormattedMessage, useIntl } from "react-intl";
import { useNow } from "#src/i18n/use-now.ts";
import { holdWords } from "#src/session/hold-words.ts";
import { useGoOn } from "#src/session/use-go-on.ts";
import type { HoldReason, RunRecord } from "#src/session/use-outbox.ts";
import { Banner } from "#src/ui/banner.tsx";
import { buttonClass } from "#src/ui/button-class.ts";
import { Button } from "#src/ui/button.tsx";
import { CircleAlert, Pause, Play } from "#src/ui/icons.ts";
import { DiagnosisLine } from "./diagnosis-line.tsx";
import { GoOnInNewRoom } from "./go-on-in-new-room.tsx";
import { ReplacedWords } from "./replaced-words.tsx";
import { useAct } from "./use-act.tsx";
import { whenWords } from "#src/session/when-words.ts";

interface HeldNoticeProps {
  readonly run: RunRecord;
  readonly reason: HoldReason;
  readonly since: number;
}

/** Another identity server may be the way out. */
const IN_SETTINGS: ReadonlySet<HoldReason> = new Set([
  "terms",
  "no-identity-server",
  "identity-server-changed",
]);

/** Why a run is held until a person lets it go on. A pause is no alarm: the person made it. */
export function HeldNotice({ run, reason, since }: HeldNoticeProps) {
  const intl = useIntl();
  const now = useNow();
  const goOn = useGoOn();
  const { title, text } = holdWords(reason);
  const { act, busy, failure } = useAct();
  const isPaused = reason === "paused";
  return (
    <Banner
      look={isPaused ? "info" : "held"}
      icon={isPaused ? Pause : CircleAlert}
      title={
        <FormattedMessage
          id="run.heldSince"
          defaultMessage="{reason}, since {time}"
          description="Title of a notice: why a run is held, and since when"
          values={{ reason: intl.formatMessage(title), time: whenWords(intl, since, now) }}
        />
      }
      acts={
        isPaused ? undefined : (
          <>
            {IN_SETTINGS.has(reason) && (
              <Link to="/settings" className={buttonClass({ small: true })}>
                <FormattedMessage
                  id="run.toSettings"
                  defaultMessage="Open Settings"
                  description="Link: what holds a run is mended in the settings"
                />
              </Link>
            )}
            {reason === "tombstone" ? (
              <GoOnInNewRoom run={run} act={act} busy={busy} />
            ) : (
              <Button small icon={Play} busy={busy} onClick={() => act(() => goOn(run))}>
                <FormattedMessage
                  id="run.goOn"
                  defaultMessage="Go on"
                  description="Button: lets a run go on"
                />
              </Button>
            )}
          </>
        )
      }
    >
      {intl.formatMessage(text)}
      {reason === "tombstone" && (
        <>
          {" "}
          <ReplacedWords run={run} />
        </>
      )}
      {reason === "two-unknowns" && <DiagnosisLine run={run} />}
      {failure}
    </Banner>
  );
}
