import type { ReactNode } from "react";
import { FormattedMessage } from "react-intl";
import { useToast } from "./toast-context.ts";

/**
 * Copies a text, and says whether it worked: a browser may not allow it.
 * `what` names it in the notice; a short text names itself.
 */
export function useCopy(): (text: string, what?: ReactNode) => Promise<void> {
  const toast = useToast();
  return async (text, what) => {
    const isCopied = await writeText(text);
    const values = { text: what ?? <bdi>{text}</bdi> };
    toast({
      text: isCopied ? (
        <FormattedMessage
          id="ui.copied"
          defaultMessage="Copied {text}"
          description="Notice after something was copied, such as an address"
          values={values}
        />
      ) : (
        <FormattedMessage
          id="ui.notCopied"
          defaultMessage="Your browser did not let Usher copy {text}"
          description="Notice after something could not be copied, such as an address"
          values={values}
        />
      ),
    });
  };
}

async function writeText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
