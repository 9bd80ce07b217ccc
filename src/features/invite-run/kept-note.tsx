import { useState } from "react";
import { FormattedMessage } from "react-intl";
import { Button } from "#src/ui/button.tsx";
import { Text } from "#src/ui/text.tsx";
import { emptyDraft, isEmptyDraft } from "./invite-draft.ts";
import styles from "./invite-many.module.css";
import { TakeAwayDialog } from "./take-away-dialog.tsx";
import type { DraftInUse } from "./use-invite-draft.ts";

/** Says for how long the list is kept, and takes it away. */
export function KeptNote({ inUse: { draft, change, isStored, otherTab, lost } }: { inUse: DraftInUse }) {
  const [isAsked, setIsAsked] = useState(false);
  if (isEmptyDraft(draft) && lost === 0) return null;
  return (
    <div className={styles.kept}>
      <Text size="s" tone="muted">
        {otherTab === "changed" && (
          <>
            <FormattedMessage
              id="inviteMany.kept.otherTab"
              defaultMessage="You worked on this list in another tab: here it is as you left it there."
              description="Beside a list that is prepared: it was changed in another tab, and this one has taken that over"
            />{" "}
          </>
        )}
        {lost > 0 && (
          <>
            <FormattedMessage
              id="inviteMany.kept.lost"
              defaultMessage="{count, plural, one {# list} other {# lists}} that you brought could not be found on this device: bring {count, plural, one {it} other {them}} again."
              description="Beside a list that is prepared: parts of what was kept are missing"
              values={{ count: lost }}
            />{" "}
          </>
        )}
        <KeptWords isGone={otherTab === "gone"} isStored={isStored} />
      </Text>
      <Button small look="plain" onClick={() => setIsAsked(true)}>
        <FormattedMessage
          id="inviteMany.takeAllAway"
          defaultMessage="Take all away"
          description="Button: takes away all lists that were brought, and what was typed"
        />
      </Button>
      {isAsked && (
        <TakeAwayDialog
          source={undefined}
          onClose={() => setIsAsked(false)}
          onTakeAway={() => {
            change(() => emptyDraft);
            setIsAsked(false);
          }}
        />
      )}
    </div>
  );
}

function KeptWords({ isGone, isStored }: { isGone: boolean; isStored: boolean }) {
  if (isGone) {
    return (
      <FormattedMessage
        id="inviteMany.kept.gone"
        defaultMessage="You sent this list or took it away in another tab. It stands here until you close this page, and is kept on this device again when you change it."
        description="Beside a list that is prepared: it is no longer kept, this tab shows it still"
      />
    );
  }
  return isStored ? (
    <FormattedMessage
      id="inviteMany.kept"
      defaultMessage="This list is kept on this device until you send it, take it away, or have not changed it for 30 days."
      description="Beside a list that is prepared"
    />
  ) : (
    <FormattedMessage
      id="inviteMany.notKept"
      defaultMessage="This list cannot be kept on this device: it is gone when you close this page."
      description="Beside a list that is prepared, where nothing can be stored"
    />
  );
}
