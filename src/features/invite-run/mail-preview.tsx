import { FormattedMessage, useIntl } from "react-intl";
import type { RoomModel } from "#src/matrix/room/room-model.ts";
import { memberName } from "#src/matrix/room/room-state.ts";
import { roomName } from "#src/matrix/room/summary.ts";
import { useSession } from "#src/session/session-context.ts";
import { MailCard, MailCardLine } from "#src/ui/mail-card.tsx";
import { Text } from "#src/ui/text.tsx";
import { cutName, type CutName } from "./cut-name.ts";

/** What identity servers leave of the two names in a mail. */
const SENDER_MOST = 20;
const ROOM_MOST = 30;

/** What the mail will show: nothing else can be put in it. */
export function MailPreview({ room }: { room: RoomModel }) {
  const { formatMessage } = useIntl();
  const { userId } = useSession().access;
  const name = roomName(room, userId);
  return (
    <MailCard
      title={
        <FormattedMessage
          id="inviteMany.mail"
          defaultMessage="The mail will show"
          description="Title of a picture of the mail"
        />
      }
    >
      <NameLine
        label={formatMessage({
          id: "inviteMany.mail.from",
          defaultMessage: "From",
          description: "In the picture of the mail: who sends it",
        })}
        name={cutName(memberName(room, userId), SENDER_MOST)}
      />
      {name.kind === "name" ? (
        <NameLine
          label={formatMessage({
            id: "inviteMany.mail.room",
            defaultMessage: "Room",
            description: "In the picture of the mail: which room it invites to",
          })}
          name={cutName(name.name, ROOM_MOST)}
        />
      ) : (
        <Text size="s" tone="muted">
          <FormattedMessage
            id="inviteMany.mail.noRoom"
            defaultMessage="No name of the room: it has none."
            description="In the picture of the mail, when the room has no name"
          />
        </Text>
      )}
    </MailCard>
  );
}

function NameLine({ label, name: { shown, cut, length, most } }: { label: string; name: CutName }) {
  const { formatMessage } = useIntl();
  const cutLabel = formatMessage(
    {
      id: "inviteMany.mail.cut",
      defaultMessage: "cut off: {cut}",
      description: "In the picture of the mail, for screen readers: the end of a name that is cut off",
    },
    { cut },
  );
  return (
    <MailCardLine
      label={label}
      shown={shown}
      cut={cut === "" ? undefined : { text: cut, label: cutLabel }}
      note={
        <FormattedMessage
          id="inviteMany.mail.length"
          defaultMessage="{isCut, select, true {{most, number} of {length, number} characters} other {{length, number} of {most, number} characters}}"
          description="In the picture of the mail: how many characters a name has of those that a mail shows (14 of 20), or how many are shown of those that it has (30 of 32)"
          values={{ isCut: String(length > most), length, most }}
        />
      }
    />
  );
}
