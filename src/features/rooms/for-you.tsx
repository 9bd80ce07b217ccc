import { Link } from "@tanstack/react-router";
import { FormattedMessage } from "react-intl";
import { StateChipBody, stateChipClass } from "#src/ui/state-chip.tsx";

/** So many invitations of a room wait for the person's decision; leads to them. */
export function ForYou({ n }: { n: number }) {
  return (
    <Link to="/runs" className={stateChipClass("decision")}>
      <StateChipBody tone="decision">
        <FormattedMessage
          id="rooms.forYou"
          defaultMessage="{n, number} for you"
          description="In the table of rooms: so many invitations wait for the person's decision"
          values={{ n }}
        />
      </StateChipBody>
    </Link>
  );
}
