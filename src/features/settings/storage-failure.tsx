import { FormattedMessage } from "react-intl";

/** In the place of what would stand there, when this device's storage could not be read or written. */
export function StorageFailure() {
  return (
    <FormattedMessage
      id="settings.storageFailed"
      defaultMessage="This browser’s storage could not be used. A private window, or the browser’s settings, may forbid it."
      description="Stored addresses could not be read or forgotten"
    />
  );
}
