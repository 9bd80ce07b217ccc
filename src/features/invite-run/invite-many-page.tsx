import { useRef, type ReactNode } from "react";
import { FormattedMessage, useIntl } from "react-intl";
import { whyMayNotInvite, type InviteObstacle } from "#src/matrix/room/permissions.ts";
import type { RoomModel } from "#src/matrix/room/room-model.ts";
import { roomAlias } from "#src/matrix/room/summary.ts";
import { useSession } from "#src/session/session-context.ts";
import { DropTarget } from "#src/ui/drop-area.tsx";
import { HeadTitle } from "#src/ui/head-title.tsx";
import { MainPane } from "#src/ui/main-pane.tsx";
import { PaneHead } from "#src/ui/pane-head.tsx";
import { PaneScroll } from "#src/ui/pane-scroll.tsx";
import { UserIdText } from "#src/ui/user-id-text.tsx";
import { ListStep } from "./list-step.tsx";
import { ManySteps } from "./many-steps.tsx";
import { ReviewStep } from "./review-step.tsx";
import { UnreadableNotice } from "./unreadable-notice.tsx";
import { useAskBeforeLeaving } from "./use-ask-before-leaving.ts";
import { useInviteDraft } from "./use-invite-draft.ts";
import { useLookOver } from "./use-look-over.ts";
import { useTakeIn } from "./use-take-in.ts";

interface InviteManyPageProps {
  readonly room: RoomModel;
  /** What the room is called by the person. */
  readonly title: string;
  readonly avatar: ReactNode;
  /** The link back to the room, on a phone. */
  readonly back: ReactNode;
  /** Says what keeps the person from inviting to the room, and who can change it. */
  readonly obstacleWords: (obstacle: InviteObstacle) => ReactNode;
  /** Goes to where the run is shown. */
  readonly onStarted: (runId: string) => Promise<void>;
}

/** Invites many at once: a list is brought, looked over, and sent. What was typed stays as long as the session. */
export function InviteManyPage(props: InviteManyPageProps) {
  const { room, title, avatar, back, obstacleWords, onStarted } = props;
  const { formatMessage } = useIntl();
  const { userId } = useSession().access;
  const alias = roomAlias(room);
  const why = whyMayNotInvite(room, userId);
  const obstacle = why && obstacleWords(why);
  const scroll = useRef<HTMLElement>(null);
  const { draft, change, read } = useInviteDraft(room.roomId);
  const takeIn = useTakeIn(change);
  useAskBeforeLeaving(draft.sources.length > 0 || draft.typed.trim() !== "");
  const looking = useLookOver(room.roomId, { read, change });
  const name = formatMessage(
    { id: "inviteMany.title", defaultMessage: "Invite many to {room}", description: "Title of a page" },
    { room: title },
  );

  return (
    <DropTarget
      onFiles={takeIn.takeFiles}
      hint={
        <FormattedMessage
          id="inviteMany.dropHere"
          defaultMessage="Drop it to add its addresses to the list"
          description="Stands over the page while a file is held above it"
        />
      }
    >
      <MainPane ground="page">
        <PaneHead back={back} end={<ManySteps step={draft.step} />}>
          <HeadTitle avatar={avatar} name={name} sub={alias && <UserIdText>{alias}</UserIdText>} />
        </PaneHead>
        {takeIn.unreadable !== undefined && <UnreadableNotice why={takeIn.unreadable} />}
        {draft.step === "list" ? (
          <PaneScroll
            label={formatMessage({
              id: "inviteMany.list.region",
              defaultMessage: "Bring a list",
              description: "Names the scrolling part of the page where a list is brought, for screen readers",
            })}
          >
            <ListStep draft={draft} change={change} takeIn={takeIn} looking={looking} obstacle={obstacle} />
          </PaneScroll>
        ) : (
          <ReviewStep
            room={room}
            roomName={title}
            draft={draft}
            change={change}
            takeIn={takeIn}
            looking={looking}
            obstacle={obstacle}
            onStarted={onStarted}
            scroll={scroll}
          />
        )}
      </MainPane>
    </DropTarget>
  );
}
