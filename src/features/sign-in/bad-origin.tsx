import { FormattedMessage } from "react-intl";
import { Banner } from "#src/ui/banner.tsx";
import { Code } from "#src/ui/code.tsx";
import { UserIdText } from "#src/ui/user-id-text.tsx";

/** OAuth servers take no app from where this page is served; said before anybody tries. */
export function BadOrigin({ host }: { host: string }) {
  return (
    <Banner
      look="warn"
      title={
        <FormattedMessage
          id="signIn.badOrigin"
          defaultMessage="The sign-in page of {host} cannot be used from here"
          description="Title: the homeserver's OAuth server does not take apps from an address like this page's"
          values={{ host: <UserIdText>{host}</UserIdText> }}
        />
      }
    >
      <FormattedMessage
        id="signIn.badOriginText"
        defaultMessage="It takes apps from secure addresses only, such as {example}, and this page is at {origin}. Whoever serves Usher can move it to https."
        description="Why OAuth is not offered, and who can change that"
        values={{
          example: <UserIdText>https://usher.example.org</UserIdText>,
          origin: <UserIdText>{location.origin}</UserIdText>,
        }}
      />{" "}
      <Code>BAD_ORIGIN</Code>
    </Banner>
  );
}
