import { FormattedMessage } from "react-intl";
import { cleanLine } from "#src/lib/clean-text.ts";
import type { SignInErrorCode } from "#src/session/sign-in-error.ts";
import { Banner } from "#src/ui/banner.tsx";
import { Code } from "#src/ui/code.tsx";
import type { SignInFailure } from "./sign-in-failure.ts";
import { wordsFor } from "./sign-in-failure-words.tsx";

/** Nothing is wrong with the server or with Usher: the person only has to go again. */
const mild = new Set<SignInErrorCode>(["denied", "stale", "too-late"]);

/** Why the sign-in failed, where it has to do with more than the two fields. */
export function SignInFailureBanner({ failure }: { failure: SignInFailure }) {
  const { code, errcode } = failure.error;
  return (
    <Banner
      look={mild.has(code) ? "warn" : "error"}
      title={
        <FormattedMessage
          id="signIn.failed"
          defaultMessage="You are not signed in"
          description="Title of the notice that the sign-in failed"
        />
      }
    >
      {wordsFor(failure)} <Code>{cleanLine(errcode ?? "") || code.toUpperCase().replaceAll("-", "_")}</Code>
    </Banner>
  );
}
