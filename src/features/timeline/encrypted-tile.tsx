import { defineMessage } from "react-intl";
import type { EncryptedTile as Tile } from "#src/matrix/room/tile.ts";
import { Lock } from "#src/ui/icons.ts";
import { ActorTile } from "./actor-tile.tsx";

const message = defineMessage({
  id: "timeline.encrypted",
  defaultMessage:
    "{own, select, true {<b>You</b> wrote something encrypted.} other {{who} wrote something encrypted.}} Usher does not read it.",
  description: "Line in the timeline in the place of an encrypted message",
});

export function EncryptedTile({ tile }: { tile: Tile }) {
  return <ActorTile tile={tile} icon={Lock} message={message} />;
}
