import { createFileRoute, useLocation } from "@tanstack/react-router";
import { useState } from "react";
import * as v from "valibot";
import { InvitationActions } from "#src/features/invites/invitation-actions.tsx";
import { useRoomTitle } from "#src/features/rooms/use-room-title.ts";
import { ROW_FILTERS } from "#src/features/runs/filter-rows.ts";
import { RunPage } from "#src/features/runs/run-page.tsx";

const search = v.object({
  /** Which addresses are shown; all of them when it is not there. */
  state: v.fallback(v.optional(v.picklist(ROW_FILTERS)), undefined),
});

/** One run. */
export const Route = createFileRoute("/_signed-in/runs/$runId")({
  validateSearch: search,
  component: RunRoute,
});

function RunRoute() {
  const { runId } = Route.useParams();
  const { state = "all" } = Route.useSearch();
  const navigate = Route.useNavigate();
  const titleOf = useRoomTitle();
  // In the history state, so that no address is in the browser's history.
  const kept = useLocation({ select: (location) => location.state.runSearch ?? "" });
  // Navigation takes its time: what is typed must stand in the field at once.
  const [text, setText] = useState(kept);
  return (
    <RunPage
      runId={runId}
      titleOf={titleOf}
      invitationActions={(room, invitation, address) => (
        <InvitationActions room={room} invitation={invitation} address={address} />
      )}
      filter={state}
      onFilter={(filter) => {
        void navigate({
          search: { state: filter === "all" ? undefined : filter },
          state: (before) => before,
          replace: true,
        });
      }}
      search={text}
      onSearch={(runSearch) => {
        setText(runSearch);
        void navigate({
          search: (before) => before,
          state: (before) => ({ ...before, runSearch }),
          replace: true,
        });
      }}
    />
  );
}
