import { FormattedMessage, FormattedTime } from "react-intl";
import { ConnectionError, errorCode } from "#src/matrix/executor/errors.ts";
import type { SyncStatus } from "#src/matrix/sync/sync-loop.ts";
import { useSession } from "#src/session/session-context.ts";
import { useRooms } from "#src/session/use-room.ts";
import { Banner } from "#src/ui/banner.tsx";
import { Code } from "#src/ui/code.tsx";
import { UserIdText } from "#src/ui/user-id-text.tsx";
import { CircleAlert, WifiOff } from "#src/ui/icons.ts";
import { RetryCountdown } from "./retry-countdown.tsx";
import { TryNow } from "./try-now.tsx";

type Offline = Extract<SyncStatus, { kind: "offline" }>;

/** Since when nothing new arrives, and when it is tried again. */
export function NoConnection({ since, retryAt, error }: Offline) {
  const { serverName } = useSession();
  const hasRooms = useRooms().size > 0;
  const time = <FormattedTime value={since} />;
  return (
    <Banner
      strip
      look="offline"
      icon={error instanceof ConnectionError ? WifiOff : CircleAlert}
      title={
        error instanceof ConnectionError ? (
          <FormattedMessage
            id="offline.noConnection"
            defaultMessage="No connection since {time}."
            description="Title of a notice: the homeserver is not reached"
            values={{ time }}
          />
        ) : (
          <FormattedMessage
            id="offline.serverFails"
            defaultMessage="{server} has not answered as it should since {time}."
            description="Title of a notice: the homeserver is reached, but answers with an error"
            values={{ time, server: <UserIdText>{serverName}</UserIdText> }}
          />
        )
      }
      acts={<TryNow />}
    >
      {hasRooms && (
        <>
          <FormattedMessage
            id="offline.whatYouSee"
            defaultMessage="What you see was true then."
            description="In the notice that nothing new arrives"
          />{" "}
        </>
      )}
      <RetryCountdown key={retryAt} at={retryAt} />{" "}
      {!(error instanceof ConnectionError) && <Code>{errorCode(error)}</Code>}
    </Banner>
  );
}
