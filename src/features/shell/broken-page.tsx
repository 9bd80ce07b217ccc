import { FormattedMessage } from "react-intl";
import { Banner } from "#src/ui/banner.tsx";
import { Button } from "#src/ui/button.tsx";

/**
 * In place of a page in which something broke that nobody foresaw. Made of little, and never loaded later: a part
 * of the app that could not be loaded may be what broke.
 */
export function BrokenPage({ reset }: { reset: () => void }) {
  return (
    <main>
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
          <Button small onClick={reset}>
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
    </main>
  );
}
