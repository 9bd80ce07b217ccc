import { FormattedMessage } from "react-intl";
import { Button } from "#src/ui/button.tsx";
import { Empty } from "#src/ui/empty.tsx";

/** In place of a page in which something broke that nobody foresaw. */
export function BrokenPage({ reset }: { reset: () => void }) {
  return (
    <main>
      <Empty
        title={
          <FormattedMessage
            id="broken.title"
            defaultMessage="This page could not be shown"
            description="Title in place of a page"
          />
        }
        acts={
          <Button look="primary" onClick={reset}>
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
          defaultMessage="Something went wrong in Usher itself. Nothing was sent. Your invitations are as the room has them."
          description="Text in place of a page"
        />
      </Empty>
    </main>
  );
}
