import { createFileRoute, Link, notFound, useLocation } from "@tanstack/react-router";
import { useEffect } from "react";
import { useIntl } from "react-intl";
import { InviteManyPage } from "#src/features/invite-run/invite-many-page.tsx";
import { useTypedElsewhere } from "#src/features/invite-run/use-typed-elsewhere.ts";
import { ObstacleWords } from "#src/features/invites/obstacle-words.tsx";
import { NotInRoom } from "#src/features/rooms/not-in-room.tsx";
import { RoomAvatar } from "#src/features/rooms/room-avatar.tsx";
import { useRoomTitle } from "#src/features/rooms/use-room-title.ts";
import { isRoomId, type RoomId } from "#src/matrix/ids.ts";
import { useRoom, useSyncStatus } from "#src/session/use-room.ts";
import { Icon } from "#src/ui/icon.tsx";
import { ArrowLeft } from "#src/ui/icons.ts";
import { MainPane } from "#src/ui/main-pane.tsx";
import { backClass } from "#src/ui/pane-head.tsx";
import { Skeleton } from "#src/ui/skeleton.tsx";

/** Many are invited to a room at once. */
export const Route = createFileRoute("/_signed-in/rooms/$roomId_/invite")({
  params: {
    parse: ({ roomId }) => {
      if (!isRoomId(roomId)) throw notFound();
      return { roomId };
    },
  },
  component: InviteManyRoute,
});

function InviteManyRoute() {
  const { formatMessage } = useIntl();
  const { roomId } = Route.useParams();
  const navigate = Route.useNavigate();
  const room = useRoom(roomId);
  const titleOf = useRoomTitle();
  const { kind } = useSyncStatus();
  useCarriedOver(roomId);
  if (room === undefined) {
    const label = formatMessage({
      id: "inviteMany.wait",
      defaultMessage: "Invite many",
      description: "Names the page while its room is not known yet, for screen readers",
    });
    return (
      <MainPane>
        {kind === "live" ? <NotInRoom roomId={roomId} /> : <Skeleton label={label} rows={6} />}
      </MainPane>
    );
  }
  const title = titleOf(room);
  return (
    <InviteManyPage
      key={roomId}
      room={room}
      title={title}
      avatar={<RoomAvatar room={room} title={title} size="m" />}
      back={
        <Link
          to="/rooms/$roomId"
          params={{ roomId }}
          className={backClass}
          aria-label={formatMessage({
            id: "inviteMany.back",
            defaultMessage: "Back to the room",
            description: "Names the arrow in the head of the page on a phone",
          })}
        >
          <Icon of={ArrowLeft} />
        </Link>
      }
      obstacleWords={(obstacle) => <ObstacleWords obstacle={obstacle} room={room} />}
      onStarted={(runId) => navigate({ to: "/runs/$runId", params: { runId } })}
    />
  );
}

/** Takes over what was typed into the form for one. It comes in the history's state, which it leaves. */
function useCarriedOver(roomId: RoomId) {
  const navigate = Route.useNavigate();
  const text = useLocation({ select: ({ state }) => state.addressesToInvite });
  const take = useTypedElsewhere(roomId);
  useEffect(() => {
    if (text === undefined) return;
    take(text);
    void navigate({ replace: true, state: {} });
  }, [text, take, navigate]);
}
