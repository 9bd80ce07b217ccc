import { FormattedMessage, useIntl } from "react-intl";
import { errorCode } from "#src/matrix/executor/errors.ts";
import { Banner } from "#src/ui/banner.tsx";
import { Button } from "#src/ui/button.tsx";
import { Code } from "#src/ui/code.tsx";
import { ArrowUp, RefreshCw } from "#src/ui/icons.ts";
import { Skeleton } from "#src/ui/skeleton.tsx";
import { Text } from "#src/ui/text.tsx";
import styles from "./timeline-top.module.css";
import type { OlderPages } from "./use-older-pages.ts";

interface TimelineTopProps {
  topRef: OlderPages["topRef"];
  older: Omit<OlderPages, "topRef">;
  /** `more`: there is older to read; `beginning`: the room was made here; `hidden`: the server shows no more. */
  end: "more" | "beginning" | "hidden";
}

/** What stands above the oldest tile: how to get further back, or why there is nothing further back. */
export function TimelineTop({ topRef, older, end }: TimelineTopProps) {
  return (
    <div className={styles.top} ref={topRef}>
      {end === "more" ? <Further older={older} /> : <End isBeginning={end === "beginning"} />}
    </div>
  );
}

function Further({ older: { status, error, readOlder } }: Pick<TimelineTopProps, "older">) {
  const intl = useIntl();
  if (status === "reading") {
    const label = intl.formatMessage({
      id: "timeline.older.reading",
      defaultMessage: "Reading what happened earlier",
      description: "Said to screen readers while an older part of the timeline is loading",
    });
    return <Skeleton label={label} rows={3} />;
  }
  if (status === "failed") return <Failed error={error} onRetry={readOlder} />;
  return (
    <Button look="plain" small icon={ArrowUp} onClick={readOlder}>
      <FormattedMessage
        id="timeline.older.show"
        defaultMessage="Show older"
        description="Button at the top of the timeline"
      />
    </Button>
  );
}

function Failed({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  return (
    <Banner
      look="warn"
      title={
        <FormattedMessage
          id="timeline.older.failed"
          defaultMessage="What happened earlier could not be read."
          description="Notice at the top of the timeline: the server did not answer, or refused"
        />
      }
      acts={
        <Button small icon={RefreshCw} onClick={onRetry}>
          <FormattedMessage
            id="timeline.older.tryAgain"
            defaultMessage="Try again"
            description="Button in the notice that an older part of the timeline could not be read"
          />
        </Button>
      }
    >
      <Code>{errorCode(error)}</Code>
    </Banner>
  );
}

function End({ isBeginning }: { isBeginning: boolean }) {
  return (
    <Text size="xs" tone="faint">
      {isBeginning ? (
        <FormattedMessage
          id="timeline.beginning"
          defaultMessage="The room begins here."
          description="At the top of the timeline, above the making of the room"
        />
      ) : (
        <FormattedMessage
          id="timeline.nothingOlder"
          defaultMessage="Nothing older can be shown to you."
          description="At the top of the timeline: the room is older, but its server shows the person no more"
        />
      )}
    </Text>
  );
}
