import { FormattedMessage, useIntl } from "react-intl";
import { Button } from "./button.tsx";
import { Copy } from "./icons.ts";
import { useCopy } from "./use-copy.tsx";

interface CopyDetailsProps {
  small?: boolean;
  /** Made when it is asked for: it has the time in it. */
  text: () => string;
}

/** Copies what is known of something that failed, for a report. */
export function CopyDetails({ small = false, text }: CopyDetailsProps) {
  const intl = useIntl();
  const copy = useCopy();

  function copyText() {
    const what = intl.formatMessage({
      id: "ui.details",
      defaultMessage: "the details",
      description: "What was copied, after the word Copied",
    });
    void copy(text(), what);
  }

  return (
    <Button small={small} icon={Copy} onClick={copyText}>
      <FormattedMessage
        id="ui.copyDetails"
        defaultMessage="Copy details"
        description="Button: copies what is known of something that failed, for a report"
      />
    </Button>
  );
}
