import { useRouter, type ErrorComponentProps } from "@tanstack/react-router";
import { FormattedMessage } from "react-intl";
import { isMissingPart } from "#src/lib/missing-part.ts";
import { Banner } from "#src/ui/banner.tsx";
import { Button } from "#src/ui/button.tsx";

/**
 * In place of a page in which something broke that nobody foresaw, or of which a part could not be loaded. Made of
 * little, and never loaded later itself.
 */
export function BrokenPage({ error, reset }: ErrorComponentProps) {
  const router = useRouter();
  return (
    <main>{isMissingPart(error) ? <MissingPart /> : <Broken onAgain={() => tryAgain(router, reset)} />}</main>
  );
}

/** What broke may be the page, or what came before it. */
function tryAgain(router: ReturnType<typeof useRouter>, reset: () => void) {
  void router.invalidate().finally(reset);
}

/** Browsers do not ask for a part again that they once did not get. */
function MissingPart() {
  return (
    <Banner
      look="warn"
      title={
        <FormattedMessage
          id="broken.missing.title"
          defaultMessage="A part of Usher could not be loaded"
          description="Title in place of a page"
        />
      }
      acts={
        <Button small onClick={() => location.reload()}>
          <FormattedMessage
            id="broken.missing.again"
            defaultMessage="Load the page again"
            description="Button in place of a page"
          />
        </Button>
      }
    >
      <FormattedMessage
        id="broken.missing.text"
        defaultMessage="There is no connection, or Usher was renewed on its server meanwhile. Your lists and what was sent are kept."
        description="Text in place of a page of which a part could not be loaded"
      />
    </Banner>
  );
}

function Broken({ onAgain }: { onAgain: () => void }) {
  return (
    <Banner
      look="error"
      title={
        <FormattedMessage
          id="broken.title"
          defaultMessage="This page could not be shown"
          description="Title in place of a page"
        />
      }
      acts={
        <Button small onClick={onAgain}>
          <FormattedMessage
            id="broken.again"
            defaultMessage="Try again"
            description="Button in place of a page"
          />
        </Button>
      }
    >
      <FormattedMessage
        id="broken.text"
        defaultMessage="Something went wrong in Usher itself. What was sent before stays sent: your invitations are as the room has them."
        description="Text in place of a page"
      />
    </Banner>
  );
}
