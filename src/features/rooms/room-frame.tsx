import type { ReactNode } from "react";
import { FormattedMessage, useIntl } from "react-intl";
import { errorCode } from "#src/matrix/executor/errors.ts";
import type { RoomId } from "#src/matrix/ids.ts";
import type { RoomModel } from "#src/matrix/room/room-model.ts";
import { useOpenRoom, useRoom, useSyncStatus } from "#src/session/use-room.ts";
import { AsidePane } from "#src/ui/aside-pane.tsx";
import { Banner } from "#src/ui/banner.tsx";
import { Button } from "#src/ui/button.tsx";
import { Code } from "#src/ui/code.tsx";
import { MainPane } from "#src/ui/main-pane.tsx";
import { Skeleton } from "#src/ui/skeleton.tsx";
import { KeptListStrip } from "./kept-list-strip.tsx";
import { NotInRoom } from "./not-in-room.tsx";
import { RoomHead } from "./room-head.tsx";
import { RoomTabs } from "./room-tabs.tsx";

interface RoomFrameProps {
  readonly roomId: RoomId;
  /** On a phone: the People panel instead of the timeline. */
  readonly peopleInFront: boolean;
  readonly children: (room: RoomModel) => { readonly timeline: ReactNode; readonly people: ReactNode };
}

/** The panes of a room, once it is known; it reads what the sync leaves out. */
export function RoomFrame({ roomId, peopleInFront, children }: RoomFrameProps) {
  const intl = useIntl();
  const room = useRoom(roomId);
  const status = useSyncStatus();
  const { error, retry } = useOpenRoom(roomId);
  const timelineLabel = intl.formatMessage({
    id: "room.timeline",
    defaultMessage: "Timeline",
    description: "Names the pane in the middle",
  });
  if (room === undefined) {
    return (
      <MainPane label={timelineLabel}>
        {status.kind === "live" ? <NotInRoom roomId={roomId} /> : <Skeleton label={timelineLabel} rows={6} />}
      </MainPane>
    );
  }
  const { timeline, people } = children(room);
  const peopleLabel = intl.formatMessage({
    id: "room.people.label",
    defaultMessage: "People",
    description: "Names the panel beside the timeline",
  });
  return (
    <>
      <MainPane label={timelineLabel}>
        <RoomHead room={room}>
          <RoomTabs roomId={roomId} />
        </RoomHead>
        <KeptListStrip roomId={roomId} />
        {error !== null && (
          <Banner
            strip
            look="warn"
            title={
              <FormattedMessage
                id="room.notRead"
                defaultMessage="Not all of this room could be read"
                description="Title of a notice above the timeline"
              />
            }
            acts={
              <Button small onClick={retry}>
                <FormattedMessage
                  id="room.readAgain"
                  defaultMessage="Try again"
                  description="Button in a notice"
                />
              </Button>
            }
          >
            <FormattedMessage
              id="room.notRead.text"
              defaultMessage="Invitations or people may be missing here."
              description="What it means that a room was not read in full"
            />{" "}
            <Code>{errorCode(error)}</Code>
          </Banner>
        )}
        {timeline}
      </MainPane>
      <AsidePane label={peopleLabel} front={peopleInFront}>
        {peopleInFront && (
          <RoomHead room={room} only="narrow">
            <RoomTabs roomId={roomId} />
          </RoomHead>
        )}
        {people}
      </AsidePane>
    </>
  );
}
