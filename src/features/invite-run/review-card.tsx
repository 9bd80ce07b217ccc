import { useEffect, useId, useRef, useState, type RefObject } from "react";
import { FormattedMessage, useIntl } from "react-intl";
import { Card, CardHead } from "#src/ui/card.tsx";
import { hasNoFocus } from "#src/ui/has-no-focus.ts";
import { Segmented } from "#src/ui/segmented.tsx";
import { SkipLink } from "#src/ui/skip-link.tsx";
import { Title } from "#src/ui/title.tsx";
import { VisuallyHidden } from "#src/ui/visually-hidden.tsx";
import { groupWords, showWords } from "./group-words.ts";
import { withEdit, withEditing, type Editing } from "./invite-draft.ts";
import styles from "./invite-many.module.css";
import type { ListSource } from "./list-source.ts";
import { ReviewTable } from "./review-table.tsx";
import { GROUPS, itemsOf, type Shown } from "./review-items.ts";
import type { Edit, Review, ReviewRow } from "./review.ts";
import { firstActId } from "./row-acts.tsx";
import type { ChangeDraft } from "./use-invite-draft.ts";

interface ReviewCardProps {
  /** Of the heading of the facts. */
  readonly factsId: string;
  readonly review: Review;
  readonly editing: Editing | undefined;
  readonly change: ChangeDraft;
  readonly isLooking: boolean;
  /** A button was pressed for it. */
  readonly isAskedFor: boolean;
  readonly sources: readonly ListSource[];
  /** Rows were changed: there may be addresses that nobody was asked about. */
  readonly onMended: () => void;
  readonly scroll: RefObject<HTMLElement | null>;
}

/** The list, problems first, and what of it is shown. */
export function ReviewCard(props: ReviewCardProps) {
  const { factsId, review, editing, change, isLooking, isAskedFor, sources, onMended, scroll } = props;
  const intl = useIntl();
  const titleId = useId();
  const title = useRef<HTMLDivElement>(null);
  const [sourcesAtFirst] = useState(sources);
  const [shown, setShown] = useState<Shown>("all");
  const [focusNext, setFocusNext] = useState<{ readonly id: string | undefined }>();
  const counts = {
    mend: review.mend.length,
    unchecked: review.unchecked.length,
    leftOut: review.leftOut.length,
    ready: review.ready.length,
  };
  const all = counts.mend + counts.unchecked + counts.leftOut + counts.ready;

  // A row that was dealt with moves away under the focus: it goes to the next one, or to the head of the list.
  useEffect(() => {
    if (focusNext === undefined) return;
    const next = focusNext.id === undefined ? null : document.getElementById(firstActId(focusNext.id));
    (next ?? title.current)?.focus();
  }, [focusNext]);

  // The button that was pressed went with the step before, its notice or its list: the question about the identity
  // server gives the focus back to where it was.
  useEffect(() => {
    if ((isAskedFor || sources !== sourcesAtFirst) && hasNoFocus())
      title.current?.focus({ preventScroll: true });
  }, [isAskedFor, sources, sourcesAtFirst]);

  function edit(row: ReviewRow, made: Edit) {
    const group = review[row.status.group];
    const next = group[group.findIndex(({ id }) => id === row.id) + 1];
    change((draft) => withEdit(draft, row.id, made));
    setFocusNext({ id: next?.id });
    onMended();
  }

  function mend(next: Editing | undefined) {
    change((draft) => withEditing(draft, next));
    if (next !== undefined && editing !== undefined && next.id !== editing.id) onMended();
  }

  return (
    <Card>
      <CardHead>
        <div ref={title} tabIndex={-1} className={styles.title}>
          <Title level={2} look="group" id={titleId}>
            <FormattedMessage
              id="inviteMany.theList"
              defaultMessage="The list"
              description="Title above the rows to look over"
            />
          </Title>
        </div>
        <div className={styles.headEnd}>
          <Segmented
            label={intl.formatMessage({
              id: "inviteMany.show",
              defaultMessage: "Show",
              description: "Names the choice of which rows are shown, for screen readers",
            })}
            value={shown}
            onChange={setShown}
            segments={[
              { value: "all", label: intl.formatMessage(showWords.all), count: all },
              ...GROUPS.filter((group) => group !== "unchecked" || counts.unchecked > 0).map((group) => ({
                value: group,
                label: intl.formatMessage(groupWords[group]),
                count: counts[group],
              })),
            ]}
          />
        </div>
      </CardHead>
      <VisuallyHidden>
        <output>
          <FormattedMessage
            id="inviteMany.counts"
            defaultMessage="{ready, number} ready, {mend, number} to mend, {leftOut, number} left out"
            description="Read aloud when it changes"
            values={counts}
          />
        </output>
      </VisuallyHidden>
      <div className={styles.rows}>
        {all > 0 && (
          <SkipLink inPlace to={factsId}>
            <FormattedMessage
              id="inviteMany.pastTheList"
              defaultMessage="Past the list"
              description="Link for keyboard users, before the rows of the list: leads to the facts and the button that sends"
            />
          </SkipLink>
        )}
        <ReviewTable
          items={itemsOf(review, shown)}
          editing={editing}
          onEditing={mend}
          isLooking={isLooking}
          severalSources={sources.length > 1}
          onEdit={edit}
          scroll={scroll}
        />
      </div>
    </Card>
  );
}
