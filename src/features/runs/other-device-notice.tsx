import { FormattedMessage } from "react-intl";
import { Banner } from "#src/ui/banner.tsx";

/** Another device of the same person seems to send the same list. */
export function OtherDeviceNotice() {
  return (
    <Banner
      look="warn"
      title={
        <FormattedMessage
          id="run.otherDevice"
          defaultMessage="Another device of yours seems to send this list, too"
          description="Title of a notice"
        />
      }
    >
      <FormattedMessage
        id="run.otherDevice.text"
        defaultMessage="An invitation of yours that looks like an address below was just sent from somewhere else. Devices know nothing of each other’s lists: people on both get two mails. Pause one of the two."
        description="What it means that another device of the person sends the same list"
      />
    </Banner>
  );
}
