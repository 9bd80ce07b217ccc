import { defineMessages, FormattedMessage } from "react-intl";
import type { MessageTile as Tile } from "#src/matrix/room/tile.ts";
import { CircleMinus, FileText } from "#src/ui/icons.ts";
import { ActorTile } from "./actor-tile.tsx";
import { TextMessage } from "./text-message.tsx";

const messages = defineMessages({
  removed: {
    id: "timeline.message.removed",
    defaultMessage:
      "{own, select, true {<b>You</b> wrote something that was removed.} other {{who} wrote something that was removed.}}",
    description: "Line in the timeline in the place of a removed message",
  },
  image: {
    id: "timeline.message.image",
    defaultMessage: "{own, select, true {<b>You</b> sent a picture.} other {{who} sent a picture.}}",
    description: "Line in the timeline in the place of a picture, which is not shown",
  },
  file: {
    id: "timeline.message.file",
    defaultMessage: "{own, select, true {<b>You</b> sent a file.} other {{who} sent a file.}}",
    description: "Line in the timeline in the place of a file, which is not shown",
  },
  audio: {
    id: "timeline.message.audio",
    defaultMessage: "{own, select, true {<b>You</b> sent a recording.} other {{who} sent a recording.}}",
    description: "Line in the timeline in the place of a sound file, which is not played",
  },
  video: {
    id: "timeline.message.video",
    defaultMessage: "{own, select, true {<b>You</b> sent a video.} other {{who} sent a video.}}",
    description: "Line in the timeline in the place of a video, which is not shown",
  },
  location: {
    id: "timeline.message.location",
    defaultMessage: "{own, select, true {<b>You</b> sent a place.} other {{who} sent a place.}}",
    description: "Line in the timeline in the place of a location on a map, which is not shown",
  },
  other: {
    id: "timeline.message.other",
    defaultMessage:
      "{own, select, true {<b>You</b> sent something that Usher does not show.} other {{who} sent something that Usher does not show.}}",
    description: "Line in the timeline in the place of a message of an unknown kind",
  },
});

export function MessageTile({ tile }: { tile: Tile }) {
  const { message, edited } = tile;
  switch (message.kind) {
    case "text":
    case "notice":
    case "emote":
      return (
        <TextMessage tile={tile} isEmote={message.kind === "emote"} body={message.body}>
          {edited && (
            <FormattedMessage
              id="timeline.message.edited"
              defaultMessage="(edited)"
              description="After a message that was changed by who wrote it"
            />
          )}
        </TextMessage>
      );
    case "removed":
      return <ActorTile tile={tile} icon={CircleMinus} message={messages.removed} />;
    case "image":
    case "file":
    case "audio":
    case "video":
    case "location":
    case "other":
      return <ActorTile tile={tile} icon={FileText} message={messages[message.kind]} />;
  }
}
