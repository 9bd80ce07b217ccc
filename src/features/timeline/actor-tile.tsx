import type { ReactNode } from "react";
import { useIntl, type MessageDescriptor } from "react-intl";
import type { Tile } from "#src/matrix/room/tile.ts";
import type { IconShape } from "#src/ui/icons.ts";
import { LineTile } from "#src/ui/line-tile.tsx";
import { Time } from "#src/ui/time.tsx";
import { Name } from "./name.tsx";
import { richText } from "./rich-text.tsx";
import { useViewer } from "./viewer.ts";

interface ActorTileProps {
  tile: Tile;
  icon: IconShape;
  /** May use `{own, select, true {…} other {…}}`, `{who}`, and the tags of `richText`. */
  message: MessageDescriptor;
  values?: Readonly<Record<string, string | number>>;
  /** More lines below the sentence. */
  children?: ReactNode;
}

/** One line about what the tile's sender did. */
export function ActorTile({ tile, icon, message, values, children }: ActorTileProps) {
  const intl = useIntl();
  const { isOwn, nameOf } = useViewer();
  const said = intl.formatMessage(message, {
    ...richText,
    ...values,
    own: String(isOwn(tile.sender)),
    who: <Name key="who">{nameOf(tile.sender)}</Name>,
  });
  return (
    <LineTile icon={icon} time={<Time at={tile.at} />}>
      {said}
      {children}
    </LineTile>
  );
}
