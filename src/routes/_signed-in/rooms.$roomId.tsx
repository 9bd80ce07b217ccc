import { createFileRoute, notFound, useMatchRoute } from "@tanstack/react-router";
import { lazy, Suspense } from "react";
import * as v from "valibot";
import { InvitationActions } from "#src/features/invites/invitation-actions.tsx";
import { RoomFrame } from "#src/features/rooms/room-frame.tsx";
import { RoomTimeline } from "#src/features/timeline/room-timeline.tsx";
import { isRoomId } from "#src/matrix/ids.ts";
import { useSession } from "#src/session/session-context.ts";
import { useStoredAddresses } from "#src/session/use-stored-addresses.ts";

const RoomPeople = lazy(async () => {
  const { RoomPeople: component } = await import("./-room-people.tsx");
  return { default: component };
});

const search = v.object({
  /** What the timeline shows. */
  show: v.fallback(v.optional(v.picklist(["invitations", "people", "everything"])), undefined),
});

/** A room: its timeline, and beside it (on a phone: behind it) its people. */
export const Route = createFileRoute("/_signed-in/rooms/$roomId")({
  params: {
    parse: ({ roomId }) => {
      if (!isRoomId(roomId)) throw notFound();
      return { roomId };
    },
  },
  validateSearch: search,
  component: RoomRoute,
});

function RoomRoute() {
  const { roomId } = Route.useParams();
  const { show = "everything" } = Route.useSearch();
  const navigate = Route.useNavigate();
  const { access, reader } = useSession();
  const rememberedOf = useStoredAddresses(roomId);
  const peopleInFront = useMatchRoute()({ to: "/rooms/$roomId/people", params: { roomId } }) !== false;
  return (
    <RoomFrame key={roomId} roomId={roomId} peopleInFront={peopleInFront}>
      {(room) => ({
        timeline: (
          <RoomTimeline
            room={room}
            ownUserId={access.userId}
            filter={show}
            onFilter={(filter) => void navigate({ search: { show: filter }, replace: true })}
            onReadOlder={() => reader.readOlder(roomId)}
            rememberedOf={rememberedOf}
            invitationActions={(invitation) => (
              <InvitationActions
                room={room}
                invitation={invitation}
                address={rememberedOf(invitation)?.address}
              />
            )}
          />
        ),
        people: (
          <Suspense>
            <RoomPeople roomId={roomId} ownUserId={access.userId} />
          </Suspense>
        ),
      })}
    </RoomFrame>
  );
}
