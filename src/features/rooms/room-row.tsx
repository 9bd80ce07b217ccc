import { Link } from "@tanstack/react-router";
import { FormattedNumber } from "react-intl";
import type { DraftSummary } from "#src/session/session.ts";
import { useDecisions } from "#src/session/use-decisions.ts";
import { useUnderWay } from "#src/session/use-under-way.ts";
import { PersonBody, personClass } from "#src/ui/person.tsx";
import { TableCell } from "#src/ui/table-cell.tsx";
import { UserIdText } from "#src/ui/user-id-text.tsx";
import { ForYou } from "./for-you.tsx";
import { KeptListChip } from "./kept-list-chip.tsx";
import { InvitationSummary } from "./invitation-summary.tsx";
import { MayInvite } from "./may-invite.tsx";
import { RoomAvatar } from "./room-avatar.tsx";
import type { ListedRoom } from "./room-list.ts";
import { RoomUnderWay } from "./room-under-way.tsx";

interface RoomRowProps {
  readonly listed: ListedRoom;
  /** What the person prepared to be sent there. */
  readonly keptList: DraftSummary | undefined;
}

/** A room in the table of rooms. */
export function RoomRow({ listed, keptList }: RoomRowProps) {
  const { room, title, alias, obstacle } = listed;
  const asks = useDecisions().get(room.roomId) ?? 0;
  const underWay = useUnderWay().get(room.roomId);
  const isStuck = underWay?.stuck !== undefined;
  const isAsked = obstacle === undefined && asks > 0;
  const isRunning = underWay !== undefined && (isStuck || (obstacle === undefined && asks === 0));
  const isKept = obstacle === undefined && !isAsked && !isRunning && keptList !== undefined;
  const isPlain = obstacle === undefined && !isAsked && !isRunning && !isKept;
  return (
    <tr>
      <TableCell part="main">
        <Link to="/rooms/$roomId" params={{ roomId: room.roomId }} className={personClass({ hang: true })}>
          <PersonBody
            avatar={<RoomAvatar room={room} title={title} size="m" />}
            name={<bdi>{title}</bdi>}
            title={title}
            sub={alias !== undefined && alias !== title ? <UserIdText>{alias}</UserIdText> : null}
          />
        </Link>
      </TableCell>
      <TableCell part="hide" numeric>
        <FormattedNumber value={room.joinedCount} />
      </TableCell>
      <TableCell part="state">
        <InvitationSummary room={room} />
      </TableCell>
      <TableCell part={isPlain ? "hide" : "more"}>
        {isAsked && <ForYou n={asks} />} {isRunning && <RoomUnderWay {...underWay} />}
        {isKept && <KeptListChip {...keptList} />}
        {(obstacle !== undefined || isPlain) && <MayInvite {...listed} />}
      </TableCell>
    </tr>
  );
}
