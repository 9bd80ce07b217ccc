import { FormattedMessage, useIntl } from "react-intl";
import { failureCode, failureWords } from "#src/session/failure-words.ts";
import { Banner } from "#src/ui/banner.tsx";
import { Button } from "#src/ui/button.tsx";
import { Code } from "#src/ui/code.tsx";
import type { useLookOver } from "./use-look-over.ts";

interface LookOverNoticeProps {
  /** How many addresses nobody was asked about yet. */
  readonly unchecked: number;
  readonly looking: ReturnType<typeof useLookOver>;
}

/** Why addresses could not be looked over, and the way to do it again. */
export function LookOverNotice({ unchecked, looking: { isLooking, error, lookOver } }: LookOverNoticeProps) {
  const intl = useIntl();
  if (isLooking || unchecked === 0) return null;
  return (
    <Banner
      look={error === null ? "info" : "error"}
      title={
        <FormattedMessage
          id="inviteMany.unchecked"
          defaultMessage="{count, plural, one {# address was} other {# addresses were}} not looked over"
          description="Title of a notice above the list"
          values={{ count: unchecked }}
        />
      }
      acts={
        <Button small onClick={lookOver}>
          <FormattedMessage
            id="inviteMany.lookAgain"
            defaultMessage="Try again"
            description="Button in a notice: looks addresses over that could not be"
          />
        </Button>
      }
    >
      {error !== null && (
        <>
          {intl.formatMessage(failureWords(error))} <Code>{failureCode(error)}</Code>
        </>
      )}
    </Banner>
  );
}
