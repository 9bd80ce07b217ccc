import { defineMessages, FormattedMessage, useIntl, type MessageDescriptor } from "react-intl";
import type { PowerLevelsTile as Tile } from "#src/matrix/room/tile.ts";
import { Shield } from "#src/ui/icons.ts";
import { ActorTile } from "./actor-tile.tsx";
import { Name } from "./name.tsx";
import { usePowerLevelWords } from "./power-level-words.ts";
import { richText } from "./rich-text.tsx";
import { useViewer } from "./viewer.ts";

const messages: Readonly<Record<"invite" | "roles" | "role", MessageDescriptor>> = defineMessages({
  invite: {
    id: "timeline.power.invite",
    defaultMessage:
      "{own, select, true {<b>You</b> changed who may invite:} other {{who} changed who may invite:}} {from} → <b>{to}</b>",
    description: "Line in the timeline: the power that inviting takes was changed",
  },
  roles: {
    id: "timeline.power.roles",
    defaultMessage: "{own, select, true {<b>You</b> changed roles:} other {{who} changed roles:}}",
    description: "Line in the timeline; one timeline.power.role for each person follows",
  },
  role: {
    id: "timeline.power.role",
    defaultMessage: "{own, select, true {<b>You</b>} other {{person}}}: {from} → <b>{to}</b>",
    description: "Whose role in the room was changed, from which to which",
  },
});

/** A server may name thousands in one event. */
const SHOWN = 10;

/** Who may invite, and whose role changed. */
export function PowerLevelsTile({ tile }: { tile: Tile }) {
  const { atLeast } = usePowerLevelWords();
  const { invite } = tile;
  if (invite === undefined) {
    return (
      <ActorTile tile={tile} icon={Shield} message={messages.roles}>
        <Roles users={tile.users} />
      </ActorTile>
    );
  }
  const values = { from: atLeast(invite.from), to: atLeast(invite.to) };
  return (
    <ActorTile tile={tile} icon={Shield} message={messages.invite} values={values}>
      <Roles users={tile.users} />
    </ActorTile>
  );
}

function Roles({ users }: Pick<Tile, "users">) {
  const intl = useIntl();
  const { role } = usePowerLevelWords();
  const { isOwn, nameOf } = useViewer();
  return (
    <>
      {users.slice(0, SHOWN).map(({ userId, from, to }) => (
        <div key={userId}>
          {intl.formatMessage(messages.role, {
            ...richText,
            own: String(isOwn(userId)),
            person: <Name key="person">{nameOf(userId)}</Name>,
            from: role(from),
            to: role(to),
          })}
        </div>
      ))}
      {users.length > SHOWN && (
        <div>
          <FormattedMessage
            id="timeline.power.others"
            defaultMessage="and {count, plural, one {# other} other {# others}}"
            description="How many more people got another role"
            values={{ count: users.length - SHOWN }}
          />
        </div>
      )}
    </>
  );
}
