import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { FormattedMessage } from "react-intl";
import type { RoomId } from "#src/matrix/ids.ts";
import { useSuccession } from "#src/session/use-succession.ts";

/** That a room was closed, and the way to the one that replaces it, or what is lacking on that way. */
export function ClosedWords({ roomId }: { roomId: RoomId }) {
  const succession = useSuccession(roomId);
  switch (succession?.kind) {
    case "agreed": {
      const { room } = succession;
      return (
        <FormattedMessage
          id="invite.closed.agreed"
          defaultMessage="This room was replaced. Invite people to <link>the new room</link>."
          description="Why the invite button is off, with the way to the room that replaces this one"
          values={{
            link: (words: ReactNode[]) => (
              <Link to="/rooms/$roomId" params={{ roomId: room.roomId }}>
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
          id="invite.closed.notJoined"
          defaultMessage="This room was closed, and you are not in the one that it says replaces it. Join that with the app that you chat with, then invite people there."
          description="Why the invite button is off: another room replaces this one"
        />
      );
    case "not-agreed":
      return (
        <FormattedMessage
          id="invite.closed.notAgreed"
          defaultMessage="This room was closed. It names a new room that does not name it in turn: anybody who may close a room can name any other, so do not trust it."
          description="Why the invite button is off: the room that is said to replace this one does not agree"
        />
      );
    case "endless":
      return (
        <FormattedMessage
          id="invite.closed.endless"
          defaultMessage="This room was closed. Its replacement was replaced in turn, and so on, too many times to follow."
          description="Why the invite button is off: the rooms that replace this one have no end"
        />
      );
    case "unnamed":
    case undefined:
      return (
        <FormattedMessage
          id="invite.closed.unnamed"
          defaultMessage="This room was closed, and it does not say which one replaces it."
          description="Why the invite button is off"
        />
      );
  }
}
