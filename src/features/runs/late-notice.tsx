import { FormattedMessage, useIntl } from "react-intl";
import { useNow } from "#src/i18n/use-now.ts";
import { lateWords } from "#src/session/late-words.ts";
import { useSession } from "#src/session/session-context.ts";
import { useLateAnswer } from "#src/session/use-late-answer.ts";
import type { RowRecord, RunRecord } from "#src/session/use-outbox.ts";
import { Address } from "#src/ui/address.tsx";
import { Banner } from "#src/ui/banner.tsx";
import { Hourglass } from "#src/ui/icons.ts";
import { UserIdText } from "#src/ui/user-id-text.tsx";
import { whenWords } from "#src/session/when-words.ts";

interface LateNoticeProps {
  readonly run: RunRecord;
  readonly rows: readonly RowRecord[];
}

/** That the answer to a request takes long, and whose answer it is. Nothing while none does. */
export function LateNotice({ run, rows }: LateNoticeProps) {
  const intl = useIntl();
  const now = useNow();
  const { serverName } = useSession();
  const row = rows.find(({ state }) => state === "sending");
  const since = useLateAnswer(row);
  if (row === undefined || since === undefined) return null;
  return (
    <Banner
      look="info"
      icon={Hourglass}
      title={
        <FormattedMessage
          id="run.late"
          defaultMessage="{address}: no answer yet, on its way since {time}"
          description="Title of a notice: the request for an address takes longer than usual"
          values={{
            address: <Address>{row.address}</Address>,
            time: whenWords(intl, since, Math.max(now, since)),
          }}
        />
      }
    >
      <FormattedMessage
        {...lateWords(row)}
        values={{
          homeserver: <UserIdText>{serverName}</UserIdText>,
          identityServer: <UserIdText>{run.idServer}</UserIdText>,
        }}
      />
    </Banner>
  );
}
