import { useState } from "react";
import { useDuration } from "#src/i18n/use-duration.ts";
import { useList } from "#src/i18n/use-list.ts";
import { Card, CardBody } from "#src/ui/card.tsx";
import { Checkbox } from "#src/ui/checkbox.tsx";
import { Facts } from "#src/ui/facts.tsx";
import { Field } from "#src/ui/field.tsx";
import { Kbd } from "#src/ui/kbd.tsx";
import { Radio } from "#src/ui/radio.tsx";
import { SearchInput } from "#src/ui/search-input.tsx";
import { Select } from "#src/ui/select.tsx";
import { Row, Stack } from "#src/ui/stack.tsx";
import { Switch } from "#src/ui/switch.tsx";
import { TextArea } from "#src/ui/text-area.tsx";
import { TextInput } from "#src/ui/text-input.tsx";
import { Time } from "#src/ui/time.tsx";
import { PartsSection } from "./parts-section.tsx";
import styles from "./parts-page.module.css";

export function PartsFields() {
  const [reminders, setReminders] = useState(true);
  return (
    <PartsSection title="Fields and choices">
      <Card>
        <CardBody>
          <div className={styles.two}>
            <Stack>
              <Field label="Label" hint="Kept on this device">
                <TextInput defaultValue="Autumn 2026" />
              </Field>
              <Field label="Server" note={{ look: "busy", text: "Looking for example.org" }}>
                <TextInput ltr defaultValue="example.org" />
              </Field>
              <SearchInput shortcut label="Search" placeholder="Search address, name, note" />
              <Field label="By" labelHidden>
                <Select quiet>
                  <option>Email</option>
                  <option>Phone number</option>
                </Select>
              </Field>
              <Field label="Addresses" note={{ look: "ok", text: "3 addresses" }}>
                <TextArea defaultValue="Léa Nguyễn <lea.nguyen@example.org>; h.aydin@example.org" />
              </Field>
            </Stack>
            <Stack>
              <Checkbox defaultChecked>Accepted</Checkbox>
              <Checkbox mixed>Some of them</Checkbox>
              <Checkbox>Not yet</Checkbox>
              <Checkbox disabled>Not here</Checkbox>
              <Radio name="way" defaultChecked>
                Resend, then revoke
              </Radio>
              <Radio name="way">Revoke only</Radio>
              <Row>
                <Switch id="reminders" checked={reminders} onChange={setReminders} />
                <label htmlFor="reminders">Point out reminders</label>
              </Row>
              <Row>
                <Kbd>J</Kbd>
                <Kbd>K</Kbd>
              </Row>
              <FactsOfTime />
            </Stack>
          </div>
        </CardBody>
      </Card>
    </PartsSection>
  );
}

function FactsOfTime() {
  const duration = useDuration();
  const list = useList();
  const at = Date.UTC(2026, 10, 24, 9, 14);
  return (
    <Facts>
      <dt>Sent</dt>
      <dd>
        <Time at={at} look="date" />, <Time at={at} look="full" />
      </dd>
      <dt>Age</dt>
      <dd>
        <Time at={at} look="age" />
      </dd>
      <dt>Takes</dt>
      <dd>{duration(7_200_000)}</dd>
      <dt>With</dt>
      <dd>{list(["Yuki", "Mariya", "2 others"])}</dd>
    </Facts>
  );
}
