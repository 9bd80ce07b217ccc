import type { IntlShape } from "react-intl";
import type { UserId } from "#src/matrix/ids.ts";
import type { RoomModel } from "#src/matrix/room/room-model.ts";
import { roomName } from "#src/matrix/room/summary.ts";

/** What a room is called, in words; never empty. */
export function roomTitle(intl: IntlShape, room: RoomModel, ownUserId: UserId): string {
  const name = roomName(room, ownUserId);
  switch (name.kind) {
    case "name":
      return name.name;
    case "alias":
      return name.alias;
    case "people":
      return peopleTitle(intl, name.names, name.others);
    case "empty":
      return emptyTitle(intl, name.formerly);
  }
}

function peopleTitle(intl: IntlShape, names: readonly string[], others: number): string {
  if (names.length === 0) {
    return intl.formatMessage(
      {
        id: "rooms.people",
        defaultMessage: "{count, plural, one {# person} other {# people}}",
        description: "Name of a room that has none, when no name of anybody in it is known",
      },
      { count: others },
    );
  }
  if (others === 0) return intl.formatList(names, { type: "conjunction" });
  const more = intl.formatMessage(
    {
      id: "rooms.others",
      defaultMessage: "{count, plural, one {# other} other {# others}}",
      description: "Last in a list of people, as in: Ana, Bea and 3 others",
    },
    { count: others },
  );
  return intl.formatList([...names, more], { type: "conjunction" });
}

function emptyTitle(intl: IntlShape, formerly: readonly string[]): string {
  if (formerly.length === 0) {
    return intl.formatMessage({
      id: "rooms.empty",
      defaultMessage: "Empty room",
      description: "Name of a room that has none, and nobody else in it",
    });
  }
  return intl.formatMessage(
    {
      id: "rooms.emptyFormerly",
      defaultMessage: "Empty room (was {names})",
      description:
        "Name of a room that has none and that everybody else has left. {names}: those who were in it",
    },
    { names: intl.formatList(formerly, { type: "conjunction" }) },
  );
}
