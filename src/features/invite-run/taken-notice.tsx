import { FormattedMessage } from "react-intl";
import { Banner } from "#src/ui/banner.tsx";

/** Why nothing was sent at the first press: a row was still being mended. */
export function TakenNotice({ line }: { line: number }) {
  return (
    <Banner
      look="info"
      title={
        <FormattedMessage
          id="inviteMany.taken"
          defaultMessage="Line {line, number} was taken as you typed it"
          description="Title of a notice: the button that sends was pressed while a row was still being mended"
          values={{ line }}
        />
      }
    >
      <FormattedMessage
        id="inviteMany.taken.text"
        defaultMessage="Nothing was sent yet. Look at the number, and press again."
        description="In a notice: the list has changed with the row that was taken"
      />
    </Banner>
  );
}
