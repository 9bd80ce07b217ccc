import { createContext, useContext } from "react";
import type { UserId } from "#src/matrix/ids.ts";
import type { RoomModel } from "#src/matrix/room/room-model.ts";
import type { Person } from "#src/matrix/room/tile.ts";

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
  /** The name at the time of an event; an invitation by email comes without one, so then the name in the room. */
  nameIn: (person: Person) => string;
} {
  const viewer = useContext(ViewerContext);
  if (viewer === undefined) throw new Error("A tile stands outside of a timeline.");
  const nameOf = (userId: UserId) => viewer.members.get(userId)?.name ?? userId;
  return {
    isOwn: (userId) => userId === viewer.ownUserId,
    nameOf,
    nameIn: ({ userId, name }) => (name === userId ? nameOf(userId) : name),
  };
}
