import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { FormattedMessage, useIntl } from "react-intl";
import { SidePane } from "#src/ui/side-pane.tsx";
import { VisuallyHidden } from "#src/ui/visually-hidden.tsx";
import { WordmarkBody, wordmarkClass } from "#src/ui/wordmark.tsx";
import { SideAccount } from "./side-account.tsx";
import { SidePages } from "./side-pages.tsx";

interface SideProps {
  /** The list of rooms. */
  readonly rooms: ReactNode;
  readonly onSignOut: () => void;
}

/** The side pane: pages, rooms, and who is signed in. */
export function Side({ rooms, onSignOut }: SideProps) {
  const intl = useIntl();
  return (
    <SidePane
      label={intl.formatMessage({
        id: "side.label",
        defaultMessage: "Rooms and pages",
        description: "Names the side pane, for screen readers",
      })}
      head={
        <Link to="/" className={wordmarkClass}>
          <WordmarkBody />
          <VisuallyHidden>
            {" "}
            <FormattedMessage
              id="side.home"
              defaultMessage="home"
              description="For screen readers, after the name of the app: the link leads to its first page"
            />
          </VisuallyHidden>
        </Link>
      }
      foot={<SideAccount onSignOut={onSignOut} />}
    >
      <SidePages />
      {rooms}
    </SidePane>
  );
}
