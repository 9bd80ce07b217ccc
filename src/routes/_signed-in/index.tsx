import { createFileRoute, useLocation } from "@tanstack/react-router";
import { useState } from "react";
import * as v from "valibot";
import { RoomsPage } from "#src/features/rooms/rooms-page.tsx";

const search = v.object({
  /** Which rooms are shown; all of them when it is not there. */
  show: v.fallback(v.optional(v.picklist(["invitable"])), undefined),
});

/** The rooms and spaces the person is in. */
export const Route = createFileRoute("/_signed-in/")({ validateSearch: search, component: RoomsRoute });

function RoomsRoute() {
  const { show } = Route.useSearch();
  const navigate = Route.useNavigate();
  // In the history state, so that it is in no address.
  const kept = useLocation({ select: ({ state }) => state.roomSearch ?? "" });
  // Navigation takes its time: what is typed must stand in the field at once.
  const [text, setText] = useState(kept);
  return (
    <RoomsPage
      show={show ?? "all"}
      onShow={(wanted) => {
        void navigate({
          search: { show: wanted === "all" ? undefined : wanted },
          state: (before) => before,
          replace: true,
        });
      }}
      search={text}
      onSearch={(roomSearch) => {
        setText(roomSearch);
        void navigate({
          search: (before) => before,
          state: (before) => ({ ...before, roomSearch }),
          replace: true,
        });
      }}
    />
  );
}
