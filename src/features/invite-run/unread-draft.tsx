import type { ReactNode } from "react";
import { FormattedMessage } from "react-intl";
import { failureCode } from "#src/session/failure-words.ts";
import { Button } from "#src/ui/button.tsx";
import { Code } from "#src/ui/code.tsx";
import { Empty } from "#src/ui/empty.tsx";
import { HeadTitle } from "#src/ui/head-title.tsx";
import { MainPane } from "#src/ui/main-pane.tsx";
import { PaneHead } from "#src/ui/pane-head.tsx";

interface UnreadDraftProps {
  readonly title: string;
  readonly avatar: ReactNode;
  readonly back: ReactNode;
  readonly error: unknown;
  /** Reads it again. */
  readonly begin: () => Promise<void>;
  /** Goes on without it. */
  readonly beginAside: () => void;
}

/** In place of the page, where it cannot be said what the person has prepared: nothing is written over it. */
export function UnreadDraft({ title, avatar, back, error, begin, beginAside }: UnreadDraftProps) {
  return (
    <MainPane ground="page">
      <PaneHead back={back}>
        <HeadTitle avatar={avatar} name={title} />
      </PaneHead>
      <div role="alert">
        <Empty
          title={
            <FormattedMessage
              id="inviteMany.unread"
              defaultMessage="Your list could not be read"
              description="Title, in place of the page where a list is prepared"
            />
          }
          acts={
            <>
              <Button look="primary" onClick={() => void begin()}>
                <FormattedMessage
                  id="inviteMany.unread.again"
                  defaultMessage="Try again"
                  description="Button: reads the list that is kept on this device again"
                />
              </Button>
              <Button onClick={beginAside}>
                <FormattedMessage
                  id="inviteMany.unread.without"
                  defaultMessage="Go on without it"
                  description="Button: begins an empty list, which is not kept; the one that could not be read stays"
                />
              </Button>
            </>
          }
        >
          <FormattedMessage
            id="inviteMany.unread.text"
            defaultMessage="What you prepared for this room is kept on this device as you left it, and nothing is written over it. Try again, or load this page again."
            description="In place of the page where a list is prepared"
          />{" "}
          <Code>{failureCode(error)}</Code>
        </Empty>
      </div>
    </MainPane>
  );
}
