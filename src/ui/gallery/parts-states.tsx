import * as icons from "#src/ui/icons.ts";
import { AlertMark } from "#src/ui/alert-mark.tsx";
import { Avatar } from "#src/ui/avatar.tsx";
import { Card, CardBody, CardHead } from "#src/ui/card.tsx";
import { Icon } from "#src/ui/icon.tsx";
import { MarkNote } from "#src/ui/mark-note.tsx";
import { Meter } from "#src/ui/meter.tsx";
import { ProgressRing } from "#src/ui/progress-ring.tsx";
import { Skeleton } from "#src/ui/skeleton.tsx";
import { Spinner } from "#src/ui/spinner.tsx";
import { Row, Stack } from "#src/ui/stack.tsx";
import { StateChip, StateChipBody, stateChipClass } from "#src/ui/state-chip.tsx";
import { StateLabel } from "#src/ui/state-label.tsx";
import { type StateTone } from "#src/ui/state-tone.ts";
import { Tag } from "#src/ui/tag.tsx";
import { Tally } from "#src/ui/tally.tsx";
import { Text } from "#src/ui/text.tsx";
import { Ticket } from "#src/ui/ticket.tsx";
import { PartsSection } from "./parts-section.tsx";

const words: [StateTone, string][] = [
  ["waiting", "Waiting"],
  ["sending", "Sending"],
  ["checking", "Checking"],
  ["sent", "Sent"],
  ["pending", "Pending"],
  ["accepted", "Accepted"],
  ["joined", "Joined"],
  ["left", "Left"],
  ["removed", "Removed"],
  ["withdrawn", "Withdrawn"],
  ["declined", "Declined"],
  ["banned", "Banned"],
  ["revoked", "Revoked"],
  ["refused", "Refused"],
  ["decision", "Needs your decision"],
  ["unconfirmed", "Not confirmed"],
  ["skipped", "Skipped"],
];

export function PartsStates() {
  return (
    <>
      <PartsSection title="Invitation states" text="Quiet in rows, with a ground wherever a person is asked.">
        <Card>
          <CardBody>
            {words.map(([tone, word]) => (
              <Row key={tone} gap={4}>
                <StateChip tone={tone}>{word}</StateChip>
                <StateLabel tone={tone}>{word}</StateLabel>
              </Row>
            ))}
            <a className={stateChipClass("decision")} href="?page=places">
              <StateChipBody tone="decision">2 for you</StateChipBody>
            </a>
          </CardBody>
        </Card>
      </PartsSection>
      <PartsSection title="Tickets">
        <Stack gap={2}>
          {words.map(([tone, word]) => (
            <Ticket
              key={tone}
              on="ground"
              text="Nora invited somebody"
              tone={tone}
              state={word}
              note="2 hours ago"
            />
          ))}
        </Stack>
      </PartsSection>
      <PartsSection title="Marks">
        <Card>
          <CardHead>Beside a name</CardHead>
          <CardBody>
            <Row gap={4}>
              <MarkNote look="proved">Mailbox proved</MarkNote>
              <MarkNote look="linkOnly">Link only</MarkNote>
              <MarkNote look="wrong">Signature wrong</MarkNote>
              <MarkNote look="usedByMany">Used by 2 people</MarkNote>
              <MarkNote look="alike">2 look alike</MarkNote>
              <MarkNote look="key">Key under the mat</MarkNote>
              <MarkNote look="due">Reminder due</MarkNote>
              <Tag icon={icons.Bell}>Reminder due</Tag>
              <Tag>Autumn 2026</Tag>
              <Row>
                <Tally n={2} of="for you" ask />
                <Tally n={21} of="pending" />
                <ProgressRing share={14 / 60} label="14 of 60 sent" />
                <ProgressRing share={0.7} label="42 of 60 sent, held" still />
                <AlertMark label="42 of 60 sent, held: needs you" />
              </Row>
            </Row>
            <Meter
              label="33 joined, 4 accepted, 21 pending"
              parts={[
                { tone: "joined", n: 33 },
                { tone: "accepted", n: 4 },
                { tone: "pending", n: 21 },
              ]}
            />
            <Row>
              {[
                "Nora Lindqvist",
                "Tomasz",
                "ليلى الحداد",
                "4b",
                "Мария Ковальчук",
                "Yuki Tanabe",
                "👩‍🌾 Amélie",
                "…",
              ].map((name) => (
                <Avatar key={name} name={name} id={name} size="m" />
              ))}
              <Avatar name="Seed Swap" id="1" shape="arch" size="l" />
              <Avatar name="Millbrook" id="2" shape="square" size="l" />
            </Row>
          </CardBody>
        </Card>
      </PartsSection>
      <PartsSection title="Loading">
        <Card>
          <Skeleton label="Loading invitations" />
          <CardBody>
            <Spinner />
          </CardBody>
        </Card>
      </PartsSection>
      <PartsSection title="Icons">
        <Row>
          {Object.entries(icons).map(([name, shape]) => (
            <Text key={name} as="span" size="xs" tone="muted">
              <Icon of={shape} size={20} /> {name}
            </Text>
          ))}
        </Row>
      </PartsSection>
    </>
  );
}
