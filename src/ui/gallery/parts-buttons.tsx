import { Button } from "#src/ui/button.tsx";
import type { ButtonLook } from "#src/ui/button-class.ts";
import { Card, CardBody } from "#src/ui/card.tsx";
import { Field } from "#src/ui/field.tsx";
import { Download, Ellipsis, Send, Undo2, type IconShape } from "#src/ui/icons.ts";
import { Row } from "#src/ui/stack.tsx";
import { TextInput } from "#src/ui/text-input.tsx";
import { PartsSection } from "./parts-section.tsx";
import styles from "./parts-page.module.css";

const kinds: [NonNullable<ButtonLook["look"]>, string, IconShape | undefined][] = [
  ["primary", "Send", Send],
  ["usual", "Export", Download],
  ["plain", "Not now", undefined],
  ["danger", "Revoke", Undo2],
  ["plainDanger", "Leave…", undefined],
  ["filled", "Revoke 3", undefined],
];

export function PartsButtons() {
  return (
    <>
      <PartsSection title="Buttons" text="At rest, off, busy, small, an icon alone.">
        <Card>
          <CardBody>
            {kinds.map(([look, word, icon]) => (
              <Row key={look}>
                <Button look={look} icon={icon}>
                  {word}
                </Button>
                <Button look={look} icon={icon} offBecause="off-why">
                  {word}
                </Button>
                <Button look={look} icon={icon} busy>
                  {word}
                </Button>
                <Button look={look} icon={icon} small>
                  {word}
                </Button>
                <Button look={look} iconOnly icon={icon ?? Ellipsis} aria-label={word} />
                <Button look={look} iconOnly small icon={icon ?? Ellipsis} aria-label={`${word}, small`} />
              </Row>
            ))}
            <p id="off-why">The ones that are off have nothing to do here.</p>
          </CardBody>
        </Card>
      </PartsSection>
      <PartsSection
        title="Off, with the reason"
        text="It stays in the tab order, says why and who can change it."
      >
        <div className={styles.two}>
          <Card>
            <CardBody>
              <Field label="Address">
                <TextInput disabled placeholder="name@example.org" />
              </Field>
              <Button
                look="primary"
                wide
                icon={Send}
                reason={
                  <>
                    Only moderators (power level 50) may invite here; you are a member (0).{" "}
                    <b>Amélie Fournier</b> can change that.
                  </>
                }
              >
                Send invitation
              </Button>
            </CardBody>
          </Card>
          <Card>
            <CardBody>
              <Field
                label="Address"
                error={{ text: "Something is missing after “example”, such as .org. Nothing was sent." }}
              >
                <TextInput ltr defaultValue="mateusz.nowak@example" />
              </Field>
              <Button look="primary" wide icon={Send}>
                Send invitation
              </Button>
            </CardBody>
          </Card>
        </div>
      </PartsSection>
    </>
  );
}
