import { useState } from "react";
import { Button } from "#src/ui/button.tsx";
import { Card, CardBody } from "#src/ui/card.tsx";
import { DropArea, DropTarget } from "#src/ui/drop-area.tsx";
import { DueTime } from "#src/ui/due-time.tsx";
import { FileLine } from "#src/ui/file-line.tsx";
import { MailCard, MailCardLine } from "#src/ui/mail-card.tsx";
import { Stack } from "#src/ui/stack.tsx";
import { Steps } from "#src/ui/steps.tsx";
import { Text } from "#src/ui/text.tsx";
import { PartsSection } from "./parts-section.tsx";

const steps = [
  { key: "list", word: "List" },
  { key: "review", word: "Look over" },
  { key: "run", word: "Send" },
];

export function PartsLists() {
  const [dropped, setDropped] = useState<readonly File[]>([]);
  return (
    <PartsSection title="Lists that are brought" text="Files can be dropped anywhere on this card.">
      <Stack>
        <Steps label="Steps" steps={steps} current="review" />
        <FileLine
          name="parents-4b.csv"
          sub="60 entries, “E-mail” read as address"
          acts={<Button small>Columns…</Button>}
        />
        {dropped.map((file) => (
          <FileLine key={file.name} name={file.name} sub="Dropped here" />
        ))}
        <DropTarget onFiles={setDropped} hint="Drop it to add it">
          <Card>
            <CardBody>
              <DropArea accept=".csv" onFiles={setDropped} button="Choose a file">
                Or drop a file: CSV, TSV or plain text.
              </DropArea>
              <MailCard title="In the mail">
                <MailCardLine label="Room" shown="Allotment Lane Gardeners" note="24 of 80" />
                <MailCardLine
                  label="From"
                  shown="Nora Lindqvist, gard"
                  cut={{ text: "ener in chief", label: "cut off: ener in chief" }}
                  note="20 of 20"
                />
              </MailCard>
              <Text size="s" tone="muted">
                The next one goes out at <DueTime at={Date.UTC(2026, 10, 24, 9, 14, 38)} />
              </Text>
            </CardBody>
          </Card>
        </DropTarget>
      </Stack>
    </PartsSection>
  );
}
