import { Link } from "@tanstack/react-router";
import { FormattedMessage } from "react-intl";
import type { RoomId } from "#src/matrix/ids.ts";
import { useKeptLists } from "#src/session/use-kept-lists.ts";
import { Banner } from "#src/ui/banner.tsx";
import { buttonClass } from "#src/ui/button-class.ts";
import { ListChecks } from "#src/ui/icons.ts";
import { Time } from "#src/ui/time.tsx";

/** Points out, in a room, the list that the person prepared for it and has not sent. */
export function KeptListStrip({ roomId }: { roomId: RoomId }) {
  const list = useKeptLists().get(roomId);
  if (list === undefined) return null;
  const { size, savedAt } = list;
  return (
    <Banner
      strip
      look="quiet"
      icon={ListChecks}
      title={
        <FormattedMessage
          id="room.keptList"
          defaultMessage="An unsent list{size, plural, =0 {} other { of #}}, changed {age}"
          description="Above the timeline: the person prepared a list of addresses for this room, when, and of how many; 0 where that is not known"
          values={{ size: size ?? 0, age: <Time at={savedAt} look="age" /> }}
        />
      }
      acts={
        <Link
          to="/rooms/$roomId/invite"
          params={{ roomId }}
          className={buttonClass({ look: "usual", small: true })}
        >
          <FormattedMessage
            id="room.keptList.goOn"
            defaultMessage="Go on"
            description="Link to a list that the person has not sent yet"
          />
        </Link>
      }
    />
  );
}
