import { useIntl } from "react-intl";
import type { TimelineFilter } from "#src/matrix/room/tile.ts";
import { Segmented } from "#src/ui/segmented.tsx";
import { TimelineFilter as FilterBar } from "#src/ui/timeline.tsx";

interface TimelineFilterChoiceProps {
  filter: TimelineFilter;
  onFilter: (filter: TimelineFilter) => void;
}

/** Chooses what the timeline shows. */
export function TimelineFilterChoice({ filter, onFilter }: TimelineFilterChoiceProps) {
  const intl = useIntl();
  return (
    <FilterBar>
      <Segmented
        label={intl.formatMessage({
          id: "timeline.filter.label",
          defaultMessage: "Show",
          description: "Names the choice of what the timeline shows",
        })}
        value={filter}
        onChange={onFilter}
        segments={[
          {
            value: "invitations",
            label: intl.formatMessage({
              id: "timeline.filter.invitations",
              defaultMessage: "Invitations",
              description: "Choice: the timeline shows invitations only",
            }),
          },
          {
            value: "people",
            label: intl.formatMessage({
              id: "timeline.filter.people",
              defaultMessage: "People",
              description: "Choice: the timeline shows who came and went",
            }),
          },
          {
            value: "everything",
            label: intl.formatMessage({
              id: "timeline.filter.everything",
              defaultMessage: "Everything",
              description: "Choice: the timeline shows all there is",
            }),
          },
        ]}
      />
    </FilterBar>
  );
}
