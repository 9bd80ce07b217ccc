import { InvitePanel } from "#src/features/invites/invite-panel.tsx";
import { MemberList } from "#src/features/members/member-list.tsx";
import { PeoplePane } from "#src/features/rooms/people-pane.tsx";
import { RowActions } from "#src/features/runs/row-actions.tsx";
import { useRoom } from "#src/session/use-room.ts";
import type { RoomId, UserId } from "#src/matrix/ids.ts";

/** The People panel of a room; loaded after the timeline, which is what a person looks at first. */
export function RoomPeople({ roomId, ownUserId }: { roomId: RoomId; ownUserId: UserId }) {
  const room = useRoom(roomId);
  if (room === undefined) return null;
  return (
    <PeoplePane>
      <InvitePanel room={room} rowActions={(row) => <RowActions row={row} />} />
      <MemberList room={room} ownUserId={ownUserId} />
    </PeoplePane>
  );
}
