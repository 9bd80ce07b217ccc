import { defineMessages, FormattedMessage, useIntl } from "react-intl";
import { Banner } from "#src/ui/banner.tsx";
import { Button } from "#src/ui/button.tsx";
import type { WhyUnreadable } from "./use-take-in.ts";

const words = defineMessages({
  workbook: {
    id: "inviteMany.unreadable.workbook",
    defaultMessage:
      "It is a file of a spreadsheet program. Save it there as CSV, or copy its cells and paste them.",
    description: "What to do when a file cannot be read",
  },
  empty: {
    id: "inviteMany.unreadable.empty",
    defaultMessage: "Nothing stands in it.",
    description: "Why a file cannot be read",
  },
  gone: {
    id: "inviteMany.unreadable.text",
    defaultMessage:
      "It was moved or changed meanwhile, or this browser may not open it. Choose it again, or copy its text and paste it.",
    description: "What to do when a file cannot be read",
  },
});

/** Why something that was brought was not taken in, and what to do. */
export function UnreadableNotice({ why }: { why: WhyUnreadable }) {
  const intl = useIntl();
  if (why === "part-missing") return <PartMissing />;
  return (
    <Banner
      strip
      look="error"
      title={
        <FormattedMessage
          id="inviteMany.unreadable"
          defaultMessage="The file could not be read"
          description="Title of a notice"
        />
      }
    >
      {intl.formatMessage(words[why])}
    </Banner>
  );
}

function PartMissing() {
  return (
    <Banner
      strip
      look="error"
      title={
        <FormattedMessage
          id="inviteMany.partMissing"
          defaultMessage="The part of Usher that reads tables could not be loaded"
          description="Title of a notice"
        />
      }
      acts={
        <Button small onClick={() => location.reload()}>
          <FormattedMessage
            id="inviteMany.partMissing.again"
            defaultMessage="Load the page again"
            description="Button in a notice"
          />
        </Button>
      }
    >
      <FormattedMessage
        id="inviteMany.partMissing.text"
        defaultMessage="There is no connection, or Usher was renewed on its server meanwhile. What stands in the list stays. A file has to be chosen again."
        description="What to do when a part of the app could not be loaded"
      />
    </Banner>
  );
}
