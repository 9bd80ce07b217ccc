import { useState } from "react";
import { Address } from "#src/ui/address.tsx";
import { Avatar } from "#src/ui/avatar.tsx";
import { Button } from "#src/ui/button.tsx";
import { DaySeparator } from "#src/ui/day-separator.tsx";
import { Dialog } from "#src/ui/dialog.tsx";
import { Lock, LogIn, Pencil, RefreshCw, Shield, Undo2 } from "#src/ui/icons.ts";
import { LineTile } from "#src/ui/line-tile.tsx";
import { MarkNote } from "#src/ui/mark-note.tsx";
import { TextTile } from "#src/ui/text-tile.tsx";
import { TicketTile } from "#src/ui/ticket-tile.tsx";
import { Ticket } from "#src/ui/ticket.tsx";
import { Time } from "#src/ui/time.tsx";
import { Timeline } from "#src/ui/timeline.tsx";
import { UserIdText } from "#src/ui/user-id-text.tsx";
import { Well } from "#src/ui/well.tsx";

const day = Date.UTC(2026, 10, 21, 8, 2);
const minute = 60_000;
const nora = <Avatar name="Nora Lindqvist" id="@nora:example.org" />;

export function RoomTimeline() {
  const [asking, setAsking] = useState(false);
  return (
    <>
      <Timeline label="What happened">
        <DaySeparator>
          <Time at={day} look="day" />
        </DaySeparator>
        <LineTile icon={Shield} time={<Time at={day} />}>
          <b>Tomasz Zieliński</b> changed who may invite: everyone → <b>moderators</b>
        </LineTile>
        <TicketTile
          avatar={<Avatar name="Tomasz Zieliński" id="@tomasz:example.org" />}
          time={<Time at={day + 3 * minute} />}
        >
          <Ticket
            text={
              <>
                Tomasz invited <Address look="shown">ing...@exa...</Address> by email
              </>
            }
            sub="Only Tomasz’s device knows the whole address"
            tone="joined"
            state="Joined"
            note={
              <>
                <div>Ingrid Solheim, Sun 08:12</div>
                <MarkNote look="proved">Mailbox proved</MarkNote>
              </>
            }
          />
        </TicketTile>
        <TicketTile avatar={nora} time={<Time at={day + 209 * minute} />}>
          <Ticket
            text={
              <>
                You invited <Address look="revoked">inse.moreau@example.org</Address> by email
              </>
            }
            tone="revoked"
            state="Revoked"
            note="by you, 4 minutes later"
          />
        </TicketTile>
        <DaySeparator>
          <Time at={day + 1440 * minute} look="day" />
        </DaySeparator>
        <LineTile icon={LogIn} time={<Time at={day + 10 * minute} />}>
          <b>Ingrid Solheim</b> joined
        </LineTile>
        <TextTile
          avatar={<Avatar name="Ingrid Solheim" id="@ingrid:example.org" size="m" />}
          who="Ingrid Solheim"
          time={<Time at={day + 13 * minute} />}
        >
          Thank you for having me! I have a bucket of daffodil bulbs to give away. Plot 17, by the blue water
          butt.
        </TextTile>
        <LineTile icon={Lock} time={<Time at={day + 98 * minute} />}>
          <b>Ngozi Okafor</b> wrote something encrypted. Usher does not read it.
        </LineTile>
        <LineTile icon={Pencil} time={<Time at={day + 558 * minute} />}>
          <b>Amélie Fournier</b> changed the topic:{" "}
          <q>Bulb planting Saturday 28th, ten o’clock. Bring gloves.</q>
        </LineTile>
        <TicketTile avatar={nora} time={<Time at={day + 72 * minute} />}>
          <Ticket
            text={
              <>
                You invited <Address>ana.beltran@example.org</Address> by email
              </>
            }
            sub={
              <>
                Handed to <UserIdText>id.example.org</UserIdText> at 09:14
              </>
            }
            acts={
              <>
                <Button look="plain" small icon={RefreshCw}>
                  Resend
                </Button>
                <Button
                  look="plain"
                  small
                  icon={Undo2}
                  onClick={() => {
                    setAsking(true);
                  }}
                >
                  Revoke
                </Button>
              </>
            }
            tone="pending"
            state="Pending"
            note="for 2 hours"
          />
        </TicketTile>
        <TicketTile avatar={nora} time={<Time at={day + 73 * minute} />}>
          <Ticket
            text={
              <>
                You invited{" "}
                <Address>a-very-long-address-that-goes-on-and-on-without-end@allotments.example.org</Address>{" "}
                by email
              </>
            }
            tone="accepted"
            state="Accepted"
            note={
              <>
                10:02, <UserIdText>@layla:example.org</UserIdText>
              </>
            }
          />
        </TicketTile>
      </Timeline>
      {asking && (
        <Dialog
          title="Revoke this invitation?"
          onClose={() => {
            setAsking(false);
          }}
          foot={
            <>
              <Button
                onClick={() => {
                  setAsking(false);
                }}
              >
                Keep it
              </Button>
              <Button look="filled">Revoke</Button>
            </>
          }
        >
          <p>Its link stops working at once. Nobody is told. The address stays in your list.</p>
          <Well>
            <Address>ana.beltran@example.org</Address>
          </Well>
        </Dialog>
      )}
    </>
  );
}
