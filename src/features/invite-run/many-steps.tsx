import { FormattedMessage, useIntl } from "react-intl";
import { Steps } from "#src/ui/steps.tsx";

/** Where in the three steps the person is. */
export function ManySteps({ step }: { step: "list" | "review" }) {
  const { formatMessage } = useIntl();
  return (
    <Steps
      label={formatMessage({
        id: "inviteMany.steps",
        defaultMessage: "Steps",
        description: "Names the list of steps in the head of the page, for screen readers",
      })}
      current={step}
      steps={[
        {
          key: "list",
          word: (
            <FormattedMessage
              id="inviteMany.step.list"
              defaultMessage="List"
              description="Step: a list is brought"
            />
          ),
        },
        {
          key: "review",
          word: (
            <FormattedMessage
              id="inviteMany.step.review"
              defaultMessage="Look over"
              description="Step: the list is looked over"
            />
          ),
        },
        {
          key: "send",
          word: (
            <FormattedMessage
              id="inviteMany.step.send"
              defaultMessage="Send"
              description="Step: the list is sent"
            />
          ),
        },
      ]}
    />
  );
}
