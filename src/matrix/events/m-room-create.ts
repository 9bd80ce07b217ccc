import { isJsonObject } from "#src/lib/json.ts";
import { isRoomId, isUserId, type RoomId, type UserId } from "#src/matrix/ids.ts";
import type { ClientEvent } from "./client-event.ts";

/** What the first event of a room fixes for good. */
export interface RoomCreate {
  /** Opaque; "1" where none is named. */
  readonly version: string;
  /** Since room version 12 all of them have infinite power; before, there is one. */
  readonly creators: readonly UserId[];
  readonly isSpace: boolean;
  /** The room that this one claims to have replaced. Believe it only if that one points back. */
  readonly predecessor?: RoomId;
}

/** Reads an `m.room.create`. https://spec.matrix.org/v1.19/client-server-api/#mroomcreate */
export function readRoomCreate(event: ClientEvent): RoomCreate {
  const { content } = event;
  const version = typeof content["room_version"] === "string" ? content["room_version"] : "1";
  const predecessor = isJsonObject(content["predecessor"]) ? content["predecessor"]["room_id"] : undefined;
  return {
    version,
    creators: readCreators(event, version),
    isSpace: content["type"] === "m.space",
    ...(isRoomId(predecessor) && { predecessor }),
  };
}

/**
 * Whether a room version has what came with number `wanted`. An experiment such as `org.matrix.msc3757.10` names the
 * version that it is built on; one that names none is taken for 11.
 */
export function isVersionAtLeast(version: string, wanted: number): boolean {
  if (version === BEFORE_12) return 12 >= wanted;
  const named = /(?:^|\.)(\d{1,4})$/u.exec(version)?.[1];
  return Number(named ?? 11) >= wanted;
}

/** What became version 12 had this name before, and its rules already. */
const BEFORE_12 = "org.matrix.hydra.11";

function readCreators({ sender, content }: ClientEvent, version: string): UserId[] {
  const named = content["creator"];
  if (!isVersionAtLeast(version, 11)) return [isUserId(named) ? named : sender];
  if (!isVersionAtLeast(version, 12)) return [sender];
  const more = Array.isArray(content["additional_creators"]) ? content["additional_creators"] : [];
  return [...new Set([sender, ...more.filter(isUserId)])];
}
