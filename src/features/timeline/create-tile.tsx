import { defineMessages } from "react-intl";
import type { CreateTile as Tile } from "#src/matrix/room/tile.ts";
import { Door } from "#src/ui/icons.ts";
import { ActorTile } from "./actor-tile.tsx";

const messages = defineMessages({
  room: {
    id: "timeline.create.room",
    defaultMessage: "{own, select, true {<b>You</b> made this room} other {{who} made this room}}",
    description: "Line in the timeline",
  },
  space: {
    id: "timeline.create.space",
    defaultMessage: "{own, select, true {<b>You</b> made this space} other {{who} made this space}}",
    description: "Line in the timeline",
  },
});

export function CreateTile({ tile }: { tile: Tile }) {
  return <ActorTile tile={tile} icon={Door} message={tile.isSpace ? messages.space : messages.room} />;
}
