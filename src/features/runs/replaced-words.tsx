import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { FormattedMessage } from "react-intl";
import type { RunRecord } from "#src/session/use-outbox.ts";
import { useSuccession } from "#src/session/use-succession.ts";

/** Where a run can go on whose room was replaced, or what that lacks. */
export function ReplacedWords({ run }: { run: RunRecord }) {
  const succession = useSuccession(run.roomId);
  switch (succession?.kind) {
    case "agreed": {
      const { roomId } = succession.room;
      return (
        <FormattedMessage
          id="run.replaced.agreed"
          defaultMessage="{n, plural, one {The one address that waits} other {The # addresses that wait}} can go on in <link>the new room</link>: whoever is in it already gets nothing. What was sent stays here."
          description="Part of a notice: where a run can go on whose room was replaced"
          values={{
            n: run.counts.queued,
            link: (words: ReactNode[]) => (
              <Link to="/rooms/$roomId" params={{ roomId }}>
                {words}
              </Link>
            ),
          }}
        />
      );
    }
    case "not-joined":
      return (
        <FormattedMessage
          id="run.replaced.notJoined"
          defaultMessage="You are not in the new room yet. Join it with the app that you chat with: as soon as you are in, the rest can go on there from here."
          description="Part of a notice: what it lacks that a run can go on in the room that replaces its room"
        />
      );
    case "not-agreed":
      return (
        <FormattedMessage
          id="run.replaced.notAgreed"
          defaultMessage="It names a room that does not name it in turn. Anybody who may close a room can name any other, so nothing can be taken there."
          description="Part of a notice: what it lacks that a run can go on in the room that replaces its room"
        />
      );
    case "unnamed":
      return (
        <FormattedMessage
          id="run.replaced.unnamed"
          defaultMessage="It does not say by which one, so the rest cannot be taken there."
          description="Part of a notice: what it lacks that a run can go on in the room that replaces its room"
        />
      );
    case "endless":
      return (
        <FormattedMessage
          id="run.replaced.endless"
          defaultMessage="Its replacement was replaced in turn, and so on, too many times to follow, so nothing can be taken there."
          description="Part of a notice: what it lacks that a run can go on in the room that replaces its room"
        />
      );
    case undefined:
      return (
        <FormattedMessage
          id="run.replaced.left"
          defaultMessage="You are not in it any more, so Usher cannot see which one that is."
          description="Part of a notice: what it lacks that a run can go on in the room that replaces its room"
        />
      );
  }
}
