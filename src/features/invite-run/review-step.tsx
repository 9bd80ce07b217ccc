import { useId, type ReactNode, type RefObject } from "react";
import { FormattedMessage, useIntl } from "react-intl";
import type { RoomModel } from "#src/matrix/room/room-model.ts";
import { Button } from "#src/ui/button.tsx";
import { Empty } from "#src/ui/empty.tsx";
import { PaneScroll } from "#src/ui/pane-scroll.tsx";
import { Stack } from "#src/ui/stack.tsx";
import { BeforeYouSend } from "./before-you-send.tsx";
import styles from "./invite-many.module.css";
import { KeptNote } from "./kept-note.tsx";
import { LookOverNotice } from "./look-over-notice.tsx";
import { ReviewCard } from "./review-card.tsx";
import { reviewOf } from "./review.ts";
import { SendBar } from "./send-bar.tsx";
import { SourceList } from "./source-list.tsx";
import { countLanes, toLookUp } from "./to-send.ts";
import { useEstimate } from "./use-estimate.ts";
import type { DraftInUse } from "./use-invite-draft.ts";
import type { useLookOver } from "./use-look-over.ts";
import type { useTakeIn } from "./use-take-in.ts";

interface ReviewStepProps {
  readonly room: RoomModel;
  readonly roomName: string;
  readonly inUse: DraftInUse;
  readonly takeIn: ReturnType<typeof useTakeIn>;
  readonly looking: ReturnType<typeof useLookOver>;
  readonly obstacle: ReactNode;
  readonly onStarted: (runId: string) => Promise<void>;
  readonly scroll: RefObject<HTMLElement | null>;
}

/** The second step: every row with what will happen to it, and beside them the facts, which are the one confirmation. */
export function ReviewStep(props: ReviewStepProps) {
  const { room, inUse, takeIn, looking, obstacle, onStarted, scroll } = props;
  const { draft, change } = inUse;
  const { formatMessage } = useIntl();
  const factsId = useId();
  const review = reviewOf(draft.sources, draft.edits, draft.outlooks);
  const lanes = countLanes(review);
  const estimate = useEstimate(lanes);

  const goToList = () => change((before) => ({ ...before, step: "list" }));

  return (
    <>
      <PaneScroll
        ref={scroll}
        label={formatMessage({
          id: "inviteMany.review.region",
          defaultMessage: "Look over the list",
          description: "Names the scrolling part of the review, for screen readers",
        })}
      >
        <div className={styles.many}>
          <Stack>
            <SourceList
              draft={draft}
              change={change}
              takeIn={takeIn}
              onAddMore={goToList}
              onReadAgain={looking.lookOver}
            />
            <KeptNote inUse={inUse} />
            {draft.sources.length === 0 && <NothingLeft onBack={goToList} />}
            <LookOverNotice unchecked={toLookUp(review).length} looking={looking} />
            <ReviewCard
              factsId={factsId}
              review={review}
              editing={draft.editing}
              change={change}
              isLooking={looking.isLooking}
              isAskedFor={looking.isAskedFor}
              sources={draft.sources}
              onMended={looking.lookOver}
              scroll={scroll}
            />
          </Stack>
          <div className={styles.facts}>
            <BeforeYouSend
              id={factsId}
              room={room}
              draft={draft}
              change={change}
              review={review}
              lanes={lanes}
              estimate={estimate}
              isLooking={looking.isLooking}
              isReading={takeIn.isReading}
              onMended={looking.lookOver}
              obstacle={obstacle}
              onStarted={onStarted}
            />
          </div>
        </div>
      </PaneScroll>
      <SendBar
        factsId={factsId}
        state={{ review, isLooking: looking.isLooking, isReading: takeIn.isReading }}
        estimate={estimate}
      />
    </>
  );
}

function NothingLeft({ onBack }: { onBack: () => void }) {
  return (
    <Empty
      title={
        <FormattedMessage
          id="inviteMany.empty"
          defaultMessage="The list is empty"
          description="In place of the list, when all that was brought was taken away"
        />
      }
      acts={
        <Button onClick={onBack}>
          <FormattedMessage
            id="inviteMany.empty.back"
            defaultMessage="Bring a list"
            description="Button in place of an empty list: goes back to where one is brought"
          />
        </Button>
      }
    />
  );
}
