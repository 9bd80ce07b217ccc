import { defineMessage } from "react-intl";
import type { TombstoneTile as Tile } from "#src/matrix/room/tile.ts";
import { ArrowRight } from "#src/ui/icons.ts";
import { ActorTile } from "./actor-tile.tsx";

const message = defineMessage({
  id: "timeline.tombstone",
  defaultMessage:
    "{own, select, true {<b>You</b> closed this room: a new one replaces it} other {{who} closed this room: a new one replaces it}}",
  description: "Line in the timeline: the room was upgraded",
});

export function TombstoneTile({ tile }: { tile: Tile }) {
  return <ActorTile tile={tile} icon={ArrowRight} message={message} />;
}
