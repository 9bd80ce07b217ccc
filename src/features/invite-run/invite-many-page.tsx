import { useRef, type ReactNode } from "react";
import { FormattedMessage, useIntl } from "react-intl";
import { MissingPartError } from "#src/lib/missing-part.ts";
import { whyMayNotInvite, type InviteObstacle } from "#src/matrix/room/permissions.ts";
import type { RoomModel } from "#src/matrix/room/room-model.ts";
import { roomAlias } from "#src/matrix/room/summary.ts";
import { useSession } from "#src/session/session-context.ts";
import { DropTarget } from "#src/ui/drop-area.tsx";
import { HeadTitle } from "#src/ui/head-title.tsx";
import { MainPane } from "#src/ui/main-pane.tsx";
import { PaneHead } from "#src/ui/pane-head.tsx";
import { PaneScroll } from "#src/ui/pane-scroll.tsx";
import { Skeleton } from "#src/ui/skeleton.tsx";
import { UserIdText } from "#src/ui/user-id-text.tsx";
import { isEmptyDraft } from "./invite-draft.ts";
import { ListStep } from "./list-step.tsx";
import { ManySteps } from "./many-steps.tsx";
import { ReviewStep } from "./review-step.tsx";
import { UnreadDraft } from "./unread-draft.tsx";
import { UnreadableNotice } from "./unreadable-notice.tsx";
import { useAskBeforeLeaving } from "./use-ask-before-leaving.ts";
import { useInviteDraft, type DraftInUse } from "./use-invite-draft.ts";
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

/** Invites many at once: a list is brought, looked over, and sent. It stays on this device until then. */
export function InviteManyPage(props: InviteManyPageProps) {
  const { formatMessage } = useIntl();
  const draft = useInviteDraft(props.room.roomId);
  if (draft.draft !== undefined) return <InviteMany {...props} inUse={draft} />;
  if (draft.error !== undefined) return <UnreadDraft {...props} {...draft} />;
  const label = formatMessage({
    id: "inviteMany.readDraft",
    defaultMessage: "Reading your list",
    description: "Names the page while the list that is kept on this device is read, for screen readers",
  });
  return (
    <MainPane ground="page">
      <Skeleton label={label} rows={6} />
    </MainPane>
  );
}

interface InviteManyProps extends InviteManyPageProps {
  readonly inUse: DraftInUse;
}

function InviteMany(props: InviteManyProps) {
  const { room, title, avatar, back, obstacleWords, onStarted, inUse } = props;
  const { formatMessage } = useIntl();
  const { userId } = useSession().access;
  const alias = roomAlias(room);
  const why = whyMayNotInvite(room, userId);
  const obstacle = why && obstacleWords(why);
  const scroll = useRef<HTMLElement>(null);
  const { draft, change, isStored } = inUse;
  const takeIn = useTakeIn(change);
  useAskBeforeLeaving(!isStored && !isEmptyDraft(draft));
  const looking = useLookOver(room.roomId, inUse);
  const isPartMissing = draft.step === "list" && looking.error instanceof MissingPartError;
  const unreadable = takeIn.unreadable ?? (isPartMissing ? "part-missing" : undefined);
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
        {unreadable !== undefined && <UnreadableNotice why={unreadable} />}
        {draft.step === "list" ? (
          <PaneScroll
            label={formatMessage({
              id: "inviteMany.list.region",
              defaultMessage: "Bring a list",
              description: "Names the scrolling part of the page where a list is brought, for screen readers",
            })}
          >
            <ListStep inUse={inUse} takeIn={takeIn} looking={looking} obstacle={obstacle} />
          </PaneScroll>
        ) : (
          <ReviewStep
            room={room}
            roomName={title}
            inUse={inUse}
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
