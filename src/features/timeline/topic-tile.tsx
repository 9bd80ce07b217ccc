import { defineMessages } from "react-intl";
import type { TopicTile as Tile } from "#src/matrix/room/tile.ts";
import { Pencil } from "#src/ui/icons.ts";
import { ActorTile } from "./actor-tile.tsx";

const messages = defineMessages({
  changed: {
    id: "timeline.topic.changed",
    defaultMessage:
      "{own, select, true {<b>You</b> changed the topic:} other {{who} changed the topic:}} <q>{topic}</q>",
    description: "Line in the timeline",
  },
  removed: {
    id: "timeline.topic.removed",
    defaultMessage: "{own, select, true {<b>You</b> removed the topic} other {{who} removed the topic}}",
    description: "Line in the timeline",
  },
});

export function TopicTile({ tile }: { tile: Tile }) {
  const { topic } = tile;
  return topic === undefined ? (
    <ActorTile tile={tile} icon={Pencil} message={messages.removed} />
  ) : (
    <ActorTile tile={tile} icon={Pencil} message={messages.changed} values={{ topic }} />
  );
}
