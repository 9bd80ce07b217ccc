import { useState } from "react";
import { FormattedMessage } from "react-intl";
import { Button } from "#src/ui/button.tsx";
import { Card } from "#src/ui/card.tsx";
import { GroupHead } from "#src/ui/group-head.tsx";
import { Download } from "#src/ui/icons.ts";
import { Setting } from "#src/ui/setting.tsx";
import { ForgetDialog } from "./forget-dialog.tsx";
import { StorageFailure } from "./storage-failure.tsx";
import { useAllAddresses } from "./use-all-addresses.ts";

/** What is kept on this device, and nowhere else. */
export function DeviceSettings() {
  const stored = useAllAddresses();
  const [asking, setAsking] = useState(false);
  const { count = 0 } = stored;
  return (
    <section aria-labelledby="settings-device">
      <GroupHead id="settings-device">
        <FormattedMessage
          id="settings.device"
          defaultMessage="On this device"
          description="Heading of a group of settings"
        />
      </GroupHead>
      <Card>
        <Setting
          below
          name={
            <FormattedMessage
              id="settings.addresses"
              defaultMessage="Stored addresses"
              description="Name of a setting: the email addresses that this device remembers"
            />
          }
          text={<AddressesText count={stored.count} failed={stored.error !== null} />}
        >
          {count === 0 ? undefined : (
            <>
              <Button icon={Download} onClick={stored.save}>
                <FormattedMessage
                  id="settings.export"
                  defaultMessage="Export"
                  description="Button: saves the stored addresses as a file"
                />
              </Button>
              <Button look="danger" onClick={() => setAsking(true)}>
                <FormattedMessage
                  id="settings.forgetAll"
                  defaultMessage="Forget all…"
                  description="Button: asks whether all stored addresses are to be forgotten"
                />
              </Button>
            </>
          )}
        </Setting>
      </Card>
      {asking && <ForgetDialog count={count} forget={stored.forget} onClose={() => setAsking(false)} />}
    </section>
  );
}

function AddressesText({ count, failed }: { count: number | undefined; failed: boolean }) {
  if (failed) return <StorageFailure />;
  if (count === undefined) return null;
  return (
    <FormattedMessage
      id="settings.addressCount"
      defaultMessage="{count, plural, =0 {None yet. Addresses you invite are remembered here, so that lists can show them in full.} one {# address, so that lists show it in full. Export saves it as a file.} other {# addresses, so that lists show them in full. Export saves them as a file.}}"
      description="How many invited addresses this device remembers, and what for"
      values={{ count }}
    />
  );
}
