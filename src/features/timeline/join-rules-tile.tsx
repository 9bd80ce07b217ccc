import { defineMessages, useIntl } from "react-intl";
import type { JoinRulesTile as Tile } from "#src/matrix/room/tile.ts";
import { Key } from "#src/ui/icons.ts";
import { ActorTile } from "./actor-tile.tsx";

const messages = defineMessages({
  changed: {
    id: "timeline.joinRules.changed",
    defaultMessage:
      "{own, select, true {<b>You</b> changed who may join:} other {{who} changed who may join:}} <b>{rule}</b>",
    description: "Line in the timeline; the rule is one of timeline.joinRules.*",
  },
  public: {
    id: "timeline.joinRules.public",
    defaultMessage: "anyone",
    description: "Who may join a room",
  },
  invite: {
    id: "timeline.joinRules.invite",
    defaultMessage: "only who is invited",
    description: "Who may join a room",
  },
  knock: {
    id: "timeline.joinRules.knock",
    defaultMessage: "who is invited, and who asks and is let in",
    description: "Who may join a room",
  },
  restricted: {
    id: "timeline.joinRules.restricted",
    defaultMessage: "who is invited, and members of certain other rooms",
    description: "Who may join a room",
  },
  knockRestricted: {
    id: "timeline.joinRules.knockRestricted",
    defaultMessage: "who is invited, members of certain other rooms, and who asks and is let in",
    description: "Who may join a room",
  },
});

const rules = {
  public: messages.public,
  invite: messages.invite,
  private: messages.invite,
  knock: messages.knock,
  restricted: messages.restricted,
  knock_restricted: messages.knockRestricted,
} satisfies Record<Tile["rule"], unknown>;

export function JoinRulesTile({ tile }: { tile: Tile }) {
  const rule = useIntl().formatMessage(rules[tile.rule]);
  return <ActorTile tile={tile} icon={Key} message={messages.changed} values={{ rule }} />;
}
