import { useId, type ReactNode } from "react";
import { FormattedMessage, FormattedNumber } from "react-intl";
import type { Invitation } from "#src/matrix/room/invitation.ts";
import type { RoomModel } from "#src/matrix/room/room-model.ts";
import type { RowRecord } from "#src/session/use-outbox.ts";
import { Card, CardFoot, CardHead } from "#src/ui/card.tsx";
import { Count } from "#src/ui/count.tsx";
import { Icon } from "#src/ui/icon.tsx";
import { Info } from "#src/ui/icons.ts";
import { Title } from "#src/ui/title.tsx";
import styles from "./runs.module.css";
import { TwiceRow } from "./twice-row.tsx";
import { useInvitations } from "./use-invitations.ts";

/** What a person may do about an invitation of a room; `address` is the whole one. */
export type InvitationActs = (room: RoomModel, invitation: Invitation, address: string) => ReactNode;

interface TwiceCardProps {
  /** That the run invites to; `undefined` when the person is not in it. */
  readonly room: RoomModel | undefined;
  readonly rows: readonly RowRecord[];
  readonly actions: InvitationActs;
}

/** The addresses that one request invited twice, each with the way to revoke the spare one. Nothing while there is none. */
export function TwiceCard({ room, rows, actions }: TwiceCardProps) {
  const twice = rows.filter(({ state, extraToken }) => state === "sent" && extraToken !== undefined);
  if (twice.length === 0 || room === undefined) return null;
  return <SentTwice room={room} rows={twice} actions={actions} />;
}

function SentTwice({ room, rows, actions }: TwiceCardProps & { room: RoomModel }) {
  const id = useId();
  const invitations = useInvitations(room.roomId);
  return (
    <section aria-labelledby={id}>
      <Card>
        <CardHead>
          <Title id={id} level={2} look="group">
            <FormattedMessage
              id="run.twice"
              defaultMessage="Sent twice"
              description="Heading over addresses of which one request made two invitations"
            />{" "}
            <Count>
              <FormattedNumber value={rows.length} />
            </Count>
          </Title>
        </CardHead>
        <ul>
          {rows.map((row) => (
            <TwiceRow
              key={row.rowId}
              row={row}
              invitations={invitations}
              actions={(invitation, address) => actions(room, invitation, address)}
            />
          ))}
        </ul>
        <CardFoot>
          <Icon of={Info} />
          <span className={styles.footText}>
            <FormattedMessage
              id="run.twice.text"
              defaultMessage="The room shows two invitations of yours since the request whose shortened name fits the address. If you sent one to another address that looks like it, look there first. The link of one that is revoked stops working, that of the other stays good."
              description="Below addresses of which one request made two invitations"
            />
          </span>
        </CardFoot>
      </Card>
    </section>
  );
}
