import { FormattedMessage } from "react-intl";
import { useSession } from "#src/session/session-context.ts";
import { useDiagnosis } from "#src/session/use-diagnosis.ts";
import type { RunRecord } from "#src/session/use-outbox.ts";
import { Button } from "#src/ui/button.tsx";
import { RefreshCw } from "#src/ui/icons.ts";
import { Row } from "#src/ui/stack.tsx";
import { UserIdText } from "#src/ui/user-id-text.tsx";

const PERSON = { "signed-in": "in", "signed-out": "out", locked: "locked", unknown: "unknown" } as const;

/** Which of those that a run needs answer now. */
export function DiagnosisLine({ run }: { run: RunRecord }) {
  const { serverName } = useSession();
  const { diagnosis, asking, askAgain } = useDiagnosis(run.runId);
  const homeserver = <UserIdText>{serverName}</UserIdText>;
  const identityServer = <UserIdText>{run.idServer}</UserIdText>;
  return (
    <Row>
      <span>
        {diagnosis === undefined ? (
          <FormattedMessage
            id="run.diagnosis.asking"
            defaultMessage="Looking which of the servers answers …"
            description="In the notice that a run is held"
          />
        ) : (
          <>
            <FormattedMessage
              id="run.diagnosis.homeserver"
              defaultMessage="{state, select, answers {{homeserver} answers} other {{homeserver} does not answer}}{person, select, in {, you are still signed in} out {, and has signed you out} locked {, and has locked your account} other {}}."
              description="In the notice that a run is held: how the homeserver is doing"
              values={{ homeserver, state: diagnosis.homeserver, person: PERSON[diagnosis.person] }}
            />{" "}
            <FormattedMessage
              id="run.diagnosis.identityServer"
              defaultMessage="{state, select, answers {{identityServer} answers.} terms {{identityServer} answers, and wants its new terms to be accepted.} refuses {{identityServer} answers, but would not send for you.} silent {{identityServer} does not answer.} other {{identityServer} could not be asked.}}"
              description="In the notice that a run is held: how the identity server is doing"
              values={{ identityServer, state: diagnosis.identityServer }}
            />
          </>
        )}
      </span>
      <Button small look="plain" icon={RefreshCw} busy={asking} onClick={askAgain}>
        <FormattedMessage
          id="run.askNow"
          defaultMessage="Ask now"
          description="Button: looks at once whether what a run waits for is there again"
        />
      </Button>
    </Row>
  );
}
