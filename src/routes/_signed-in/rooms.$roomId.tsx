import { createFileRoute, notFound, useMatchRoute } from "@tanstack/react-router";
import * as v from "valibot";
import { InvitationActions } from "#src/features/invites/invitation-actions.tsx";
import { InvitePanel } from "#src/features/invites/invite-panel.tsx";
import { MemberList } from "#src/features/members/member-list.tsx";
import { PeoplePane } from "#src/features/rooms/people-pane.tsx";
import { RoomFrame } from "#src/features/rooms/room-frame.tsx";
import { RoomTimeline } from "#src/features/timeline/room-timeline.tsx";
import { isRoomId } from "#src/matrix/ids.ts";
import { useSession } from "#src/session/session-context.ts";
import { useStoredAddresses } from "#src/session/use-stored-addresses.ts";

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
  const addressOf = useStoredAddresses(roomId);
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
            addressOf={addressOf}
            invitationActions={(invitation) => (
              <InvitationActions room={room} invitation={invitation} address={addressOf(invitation)} />
            )}
          />
        ),
        people: (
          <PeoplePane>
            <InvitePanel room={room} />
            <MemberList room={room} ownUserId={access.userId} />
          </PeoplePane>
        ),
      })}
    </RoomFrame>
  );
}
