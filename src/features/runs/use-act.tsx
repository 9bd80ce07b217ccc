import { useMutation } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { FormattedMessage } from "react-intl";
import { failureCode, failureWords } from "#src/session/failure-words.ts";
import { Banner } from "#src/ui/banner.tsx";
import { Code } from "#src/ui/code.tsx";

interface Acts {
  /** Does something once at a time; `then` follows where it worked. */
  readonly act: (doing: () => Promise<void>, then?: () => void) => void;
  readonly busy: boolean;
  /** What to show where it did not work. */
  readonly failure: ReactNode;
}

/** What a person does to a run is written to the device first, which may fail. */
export function useAct(): Acts {
  const { mutate, isPending, error } = useMutation({
    mutationFn: (doing: () => Promise<void>) => doing(),
    networkMode: "always",
  });
  return {
    act: (doing, then) => {
      if (!isPending) mutate(doing, { onSuccess: () => then?.() });
    },
    busy: isPending,
    failure: error !== null && <Failure error={error} />,
  };
}

function Failure({ error }: { error: Error }) {
  return (
    <Banner
      look="error"
      title={
        <FormattedMessage
          id="run.act.failed"
          defaultMessage="That could not be done"
          description="Title of a notice about a run"
        />
      }
    >
      <FormattedMessage {...failureWords(error)} /> <Code>{failureCode(error)}</Code>
    </Banner>
  );
}
