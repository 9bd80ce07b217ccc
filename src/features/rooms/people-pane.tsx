import type { ReactNode } from "react";
import { FormattedMessage, useIntl } from "react-intl";
import { PaneHead } from "#src/ui/pane-head.tsx";
import { PaneScroll } from "#src/ui/pane-scroll.tsx";
import { Title } from "#src/ui/title.tsx";

/** The People panel of a room: what is in it comes from the features. */
export function PeoplePane({ children }: { children: ReactNode }) {
  const intl = useIntl();
  return (
    <>
      <PaneHead only="wide">
        <Title level={2} look="pane">
          <FormattedMessage
            id="room.people"
            defaultMessage="People"
            description="Heading of the panel beside the timeline"
          />
        </Title>
      </PaneHead>
      <PaneScroll
        label={intl.formatMessage({
          id: "room.people.scroll",
          defaultMessage: "People in this room",
          description: "Names the panel beside the timeline",
        })}
      >
        {children}
      </PaneScroll>
    </>
  );
}
