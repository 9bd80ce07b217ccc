import { FormattedMessage } from "react-intl";
import { useToast } from "#src/ui/toast-context.ts";

/** Copies a text, and says whether it worked: a browser may not allow it. */
export function useCopy(): (text: string) => Promise<void> {
  const toast = useToast();
  return async (text) => {
    const isCopied = await writeText(text);
    toast({
      text: isCopied ? (
        <FormattedMessage
          id="invite.copied"
          defaultMessage="Copied {text}"
          description="Notice after an address was copied"
          values={{ text: <bdi>{text}</bdi> }}
        />
      ) : (
        <FormattedMessage
          id="invite.notCopied"
          defaultMessage="Your browser did not let Usher copy {text}"
          description="Notice after an address could not be copied"
          values={{ text: <bdi>{text}</bdi> }}
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
