import { FormattedMessage } from "react-intl";

/** Who says which identity server is used. */
export function NamedBy({ by }: { by: "account-data" | "well-known" }) {
  return by === "account-data" ? (
    <FormattedMessage
      id="settings.namedByAccount"
      defaultMessage="chosen in your account"
      description="After an identity server's name: the person chose it, in this or another app"
    />
  ) : (
    <FormattedMessage
      id="settings.namedByHomeserver"
      defaultMessage="named by your homeserver"
      description="After an identity server's name: the homeserver suggests it"
    />
  );
}
