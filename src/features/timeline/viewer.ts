import { createContext, useContext } from "react";
import type { UserId } from "#src/matrix/ids.ts";
import type { RoomModel } from "#src/matrix/room/room-model.ts";

/** Who looks at the timeline, and whom the room knows by name. */
export interface Viewer {
  readonly ownUserId: UserId;
  readonly members: RoomModel["members"];
}

export const ViewerContext = createContext<Viewer | undefined>(undefined);

/** What a tile asks about people: is it me, and what is the name. */
export function useViewer(): {
  isOwn: (userId: UserId) => boolean;
  /** The name in the room; the user id where none is known. */
  nameOf: (userId: UserId) => string;
} {
  const viewer = useContext(ViewerContext);
  if (viewer === undefined) throw new Error("A tile stands outside of a timeline.");
  return {
    isOwn: (userId) => userId === viewer.ownUserId,
    nameOf: (userId) => viewer.members.get(userId)?.name ?? userId,
  };
}
