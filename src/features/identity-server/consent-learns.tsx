import type { ReactNode } from "react";
import { FormattedMessage } from "react-intl";
import { useSession } from "#src/session/session-context.ts";
import { IconList, IconListItem } from "#src/ui/icon-list.tsx";
import { Door, Mail, User, X } from "#src/ui/icons.ts";
import { Stack } from "#src/ui/stack.tsx";
import { Title } from "#src/ui/title.tsx";
import { UserIdText } from "#src/ui/user-id-text.tsx";
import { Well } from "#src/ui/well.tsx";

const bold = (chunks: ReactNode) => <b>{chunks}</b>;

/** What an identity server learns of those who use it, and what it does not. */
export function ConsentLearns() {
  const { access } = useSession();
  return (
    <>
      <Well>
        <Title level={3} look="group">
          <FormattedMessage
            id="consent.learns"
            defaultMessage="What it learns"
            description="Heading in the question"
          />
        </Title>
        <IconList>
          <IconListItem icon={Mail}>
            <FormattedMessage
              id="consent.learns.addresses"
              defaultMessage="<b>Every address you invite</b>, in full, and of every list you look over whether its addresses belong to Matrix users"
              description="What the identity server learns"
              values={{ b: bold }}
            />
          </IconListItem>
          <IconListItem icon={Door}>
            <FormattedMessage
              id="consent.learns.room"
              defaultMessage="The room’s name, alias and picture"
              description="What the identity server learns"
            />
          </IconListItem>
          <IconListItem icon={User}>
            <FormattedMessage
              id="consent.learns.you"
              defaultMessage="Your name and your Matrix id, {userId}"
              description="What the identity server learns"
              values={{ userId: <UserIdText>{access.userId}</UserIdText> }}
            />
          </IconListItem>
        </IconList>
      </Well>
      <Stack gap={2}>
        <Title level={3} look="group">
          <FormattedMessage
            id="consent.learnsNot"
            defaultMessage="What it does not learn"
            description="Heading in the question"
          />
        </Title>
        <IconList muted>
          <IconListItem icon={X}>
            <FormattedMessage
              id="consent.learnsNot.list"
              defaultMessage="Messages, the list of members, your password, addresses while you type"
              description="What the identity server does not learn"
            />
          </IconListItem>
        </IconList>
      </Stack>
    </>
  );
}
