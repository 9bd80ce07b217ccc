import { useState } from "react";
import { Banner } from "#src/ui/banner.tsx";
import { Button } from "#src/ui/button.tsx";
import { Card } from "#src/ui/card.tsx";
import { OutLink } from "#src/ui/out-link.tsx";
import { Checkbox } from "#src/ui/checkbox.tsx";
import { Code } from "#src/ui/code.tsx";
import { CopyDetails } from "#src/ui/copy-details.tsx";
import { Dialog } from "#src/ui/dialog.tsx";
import { Empty } from "#src/ui/empty.tsx";
import { IconList, IconListItem } from "#src/ui/icon-list.tsx";
import { Door, Key, ListChecks, Mail, User } from "#src/ui/icons.ts";
import { Reason } from "#src/ui/reason.tsx";
import { Row, Stack } from "#src/ui/stack.tsx";
import { Title } from "#src/ui/title.tsx";
import { useToast } from "#src/ui/toast-context.ts";
import { UserIdText } from "#src/ui/user-id-text.tsx";
import { Well } from "#src/ui/well.tsx";
import { PartsSection } from "./parts-section.tsx";
import styles from "./parts-page.module.css";

export function PartsNotices() {
  const [asking, setAsking] = useState(false);
  const toast = useToast();
  const close = () => {
    setAsking(false);
  };
  return (
    <>
      <PartsSection title="Notices" text="A banner stays until its cause is gone. A toast only repeats.">
        <Stack gap={2}>
          <Banner
            look="info"
            title="This list is also running on another device"
            acts={<Button small>Go on here</Button>}
          >
            Finish it there, or go on here and stop it there.
          </Banner>
          <Banner look="warn" icon={Key} title="Keys under the mat" acts={<Button small>Show them</Button>}>
            2 open invitations were made by somebody who left.
          </Banner>
          <Banner look="held" title="Held: this room was replaced">
            31 went to the old room.
          </Banner>
          <Banner
            look="error"
            title="Nothing was sent"
            strip
            acts={<CopyDetails small text={() => "M_TERMS_NOT_SIGNED"} />}
          >
            id.example.org wants its new terms accepted first. <Code>M_TERMS_NOT_SIGNED</Code>
          </Banner>
          <Banner
            strip
            look="quiet"
            icon={ListChecks}
            title="An unsent list of 60, changed 2 days ago"
            acts={<Button small>Go on</Button>}
          />
          <Banner look="offline" title="No connection since 22:51">
            What you see was true then. Nothing is being sent.
          </Banner>
          <Row>
            <Button
              onClick={() => {
                toast({
                  text: "Link of inse.moreau@example.org closed",
                  action: { label: "Show", onPress: () => undefined },
                });
              }}
            >
              Toast
            </Button>
            <Button
              onClick={() => {
                setAsking(true);
              }}
            >
              Ask…
            </Button>
          </Row>
        </Stack>
      </PartsSection>
      <PartsSection title="Empty">
        <div className={styles.two}>
          <Card>
            <Empty
              level={3}
              title="Nobody invited yet"
              acts={
                <>
                  <Button look="primary">Invite someone</Button>
                  <Button>Paste a list</Button>
                </>
              }
            >
              Invite one person by their address, or bring the whole list.
            </Empty>
          </Card>
          <Card>
            <Empty level={3} title="No invitation matches “anna”" acts={<Button>Clear the search</Button>}>
              Searched addresses, names and notes of 64 invitations.
            </Empty>
          </Card>
        </div>
      </PartsSection>
      {asking && <Consent onClose={close} />}
    </>
  );
}

function Consent({ onClose }: { onClose: () => void }) {
  return (
    <Dialog
      title={
        <>
          Let <UserIdText>id.example.org</UserIdText> send your invitations?
        </>
      }
      lead="Invitations by email go through an identity server. Your homeserver suggests this one. You are asked once."
      onClose={onClose}
      footStart={<Button look="plain">Another server…</Button>}
      foot={
        <>
          <Button onClick={onClose}>Not now</Button>
          <Button look="primary" offBecause="consent-why">
            Agree and go on
          </Button>
          <Reason end id="consent-why">
            Accept both documents to go on.
          </Reason>
        </>
      }
    >
      <Well>
        <Title level={3} look="group" id="learns">
          What it learns
        </Title>
        <IconList labelledBy="learns">
          <IconListItem icon={Mail}>
            <b>Every address you invite</b>, in full
          </IconListItem>
          <IconListItem icon={Door}>The room’s name, alias and picture</IconListItem>
          <IconListItem icon={User}>
            Your name and id: Nora Lindqvist, <UserIdText>@nora:example.org</UserIdText>
          </IconListItem>
        </IconList>
      </Well>
      <fieldset>
        <legend>Its terms</legend>
        <Stack gap={2}>
          <Checkbox defaultChecked>
            I accept the document <OutLink to="?page=parts">Terms of service</OutLink>
          </Checkbox>
          <Checkbox>
            I accept the document <OutLink to="?page=parts">Privacy notice</OutLink>
          </Checkbox>
        </Stack>
      </fieldset>
    </Dialog>
  );
}
