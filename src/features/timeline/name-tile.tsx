import { defineMessages } from "react-intl";
import type { NameTile as Tile } from "#src/matrix/room/tile.ts";
import { Pencil } from "#src/ui/icons.ts";
import { ActorTile } from "./actor-tile.tsx";

const messages = defineMessages({
  changed: {
    id: "timeline.name.changed",
    defaultMessage:
      "{own, select, true {<b>You</b> changed the room’s name:} other {{who} changed the room’s name:}} <q>{name}</q>",
    description: "Line in the timeline",
  },
  removed: {
    id: "timeline.name.removed",
    defaultMessage:
      "{own, select, true {<b>You</b> removed the room’s name} other {{who} removed the room’s name}}",
    description: "Line in the timeline",
  },
});

export function NameTile({ tile }: { tile: Tile }) {
  const { name } = tile;
  return name === undefined ? (
    <ActorTile tile={tile} icon={Pencil} message={messages.removed} />
  ) : (
    <ActorTile tile={tile} icon={Pencil} message={messages.changed} values={{ name }} />
  );
}
