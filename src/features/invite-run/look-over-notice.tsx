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
export function LookOverNotice({
  unchecked,
  looking: { isLooking, isToAsk, error, lookOver },
}: LookOverNoticeProps) {
  const intl = useIntl();
  if (isLooking || unchecked === 0) return null;
  return (
    <Banner
      look={error === null || isToAsk ? "info" : "error"}
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
          {isToAsk ? (
            <FormattedMessage
              id="inviteMany.lookAgain.ask"
              defaultMessage="Look over"
              description="Button in a notice: looks addresses over, once the person was asked about the identity server"
            />
          ) : (
            <FormattedMessage
              id="inviteMany.lookAgain"
              defaultMessage="Try again"
              description="Button in a notice: looks addresses over that could not be"
            />
          )}
        </Button>
      }
    >
      {isToAsk && (
        <FormattedMessage
          id="inviteMany.unchecked.ask"
          defaultMessage="You are asked first whether the identity server may be used."
          description="In a notice above the list: the page was loaded again before the person answered"
        />
      )}
      {error !== null && !isToAsk && (
        <>
          {intl.formatMessage(failureWords(error))} <Code>{failureCode(error)}</Code>
        </>
      )}
    </Banner>
  );
}
