import { defineMessages } from "react-intl";
import type { AvatarTile as Tile } from "#src/matrix/room/tile.ts";
import { Pencil } from "#src/ui/icons.ts";
import { ActorTile } from "./actor-tile.tsx";

const messages = defineMessages({
  changed: {
    id: "timeline.avatar.changed",
    defaultMessage:
      "{own, select, true {<b>You</b> changed the room’s picture} other {{who} changed the room’s picture}}",
    description: "Line in the timeline",
  },
  removed: {
    id: "timeline.avatar.removed",
    defaultMessage:
      "{own, select, true {<b>You</b> removed the room’s picture} other {{who} removed the room’s picture}}",
    description: "Line in the timeline",
  },
});

export function AvatarTile({ tile }: { tile: Tile }) {
  return <ActorTile tile={tile} icon={Pencil} message={tile.removed ? messages.removed : messages.changed} />;
}
