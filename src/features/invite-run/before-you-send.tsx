import type { ReactNode } from "react";
import { FormattedMessage, useIntl } from "react-intl";
import type { RoomModel } from "#src/matrix/room/room-model.ts";
import type { Estimate } from "#src/outbox/estimate.ts";
import { failureCode, failureWords } from "#src/session/failure-words.ts";
import { Banner } from "#src/ui/banner.tsx";
import { Button } from "#src/ui/button.tsx";
import { Card, CardBody, CardHead } from "#src/ui/card.tsx";
import { Code } from "#src/ui/code.tsx";
import { Field } from "#src/ui/field.tsx";
import { Send } from "#src/ui/icons.ts";
import { TextInput } from "#src/ui/text-input.tsx";
import { Text } from "#src/ui/text.tsx";
import { Title } from "#src/ui/title.tsx";
import type { InviteDraft } from "./invite-draft.ts";
import styles from "./invite-many.module.css";
import { MailPreview } from "./mail-preview.tsx";
import type { Review } from "./review.ts";
import { SendFacts } from "./send-facts.tsx";
import type { countLanes } from "./to-send.ts";
import type { ChangeDraft } from "./use-invite-draft.ts";
import { TakenNotice } from "./taken-notice.tsx";
import { useStartRun } from "./use-start-run.ts";
import { useTakeEditing } from "./use-take-editing.ts";
import { whyNotSend } from "./why-not-send.ts";

interface BeforeYouSendProps {
  /** Of its heading. */
  readonly id: string;
  readonly room: RoomModel;
  readonly draft: InviteDraft;
  readonly change: ChangeDraft;
  readonly review: Review;
  readonly lanes: ReturnType<typeof countLanes>;
  readonly estimate: Estimate | undefined;
  readonly isLooking: boolean;
  /** Something that was brought is not in the list yet. */
  readonly isReading: boolean;
  /** Rows were changed: there may be addresses that nobody was asked about. */
  readonly onMended: () => void;
  readonly obstacle: ReactNode;
  readonly onStarted: (runId: string) => Promise<void>;
}

/** The facts of the send, and the button that does it: the one confirmation. */
export function BeforeYouSend(props: BeforeYouSendProps) {
  const { id, room, draft, change, review, lanes, estimate, isLooking, isReading, onMended, obstacle } =
    props;
  const intl = useIntl();
  const { mutate, isPending, error } = useStartRun(room.roomId, change, props.onStarted);
  const { takeEditing, takenLine } = useTakeEditing(draft, change, review);
  const off = whyNotSend({ review, isLooking, isReading });

  return (
    <Card>
      <CardHead>
        <div id={id} tabIndex={-1} className={styles.title}>
          <Title level={2} look="group">
            <FormattedMessage
              id="inviteMany.before"
              defaultMessage="Before you send"
              description="Title of the facts beside the list"
            />
          </Title>
        </div>
      </CardHead>
      <CardBody>
        <SendFacts idServer={draft.idServer} review={review} lanes={lanes} estimate={estimate} />
        {lanes.mail > 0 && <MailPreview room={room} />}
        <Field
          label={
            <FormattedMessage
              id="inviteMany.label"
              defaultMessage="Label <note>on this device only</note>"
              description="Label of the field for what the person calls this list"
              values={{
                note: (words) => (
                  <Text as="span" size="s" tone="faint">
                    {words}
                  </Text>
                ),
              }}
            />
          }
        >
          <TextInput
            value={draft.label}
            maxLength={100}
            autoComplete="off"
            onChange={({ currentTarget: { value: label } }) => change((before) => ({ ...before, label }))}
          />
        </Field>
        {takenLine !== undefined && <TakenNotice line={takenLine} />}
        {error !== null && (
          <Banner
            look="error"
            title={
              <FormattedMessage
                id="inviteMany.notStarted"
                defaultMessage="The run was not started"
                description="Title of a notice"
              />
            }
          >
            {intl.formatMessage(failureWords(error))} <Code>{failureCode(error)}</Code>
          </Banner>
        )}
        <Button
          look="primary"
          wide
          icon={Send}
          busy={isPending}
          reason={obstacle ?? (off && intl.formatMessage(off))}
          onClick={() => {
            const taken = takeEditing();
            if (taken === undefined) onMended();
            else mutate(taken);
          }}
        >
          <FormattedMessage
            id="inviteMany.send"
            defaultMessage="Send {count, plural, one {# invitation} other {# invitations}}"
            description="Button that starts the run, with the exact number"
            values={{ count: review.ready.length }}
          />
        </Button>
      </CardBody>
    </Card>
  );
}
