import { useLayoutEffect, useRef } from "react";
import { FormattedMessage } from "react-intl";
import { cleanLine } from "#src/lib/clean-text.ts";
import { Button } from "#src/ui/button.tsx";
import { Icon } from "#src/ui/icon.tsx";
import { ArrowRight } from "#src/ui/icons.ts";
import { UserIdText } from "#src/ui/user-id-text.tsx";
import type { Way } from "./ways-of.ts";

interface RedirectButtonProps {
  way: Exclude<Way, { kind: "password" }>;
  host: string;
  isBest: boolean;
  /** The person has asked to go on: the keyboard is led here. */
  takesFocus: boolean;
  busy: boolean;
  onPress: () => void;
}

/** Leads to the page on which a person signs in. */
export function RedirectButton({ way, host, isBest, takesFocus, busy, onPress }: RedirectButtonProps) {
  const button = useRef<HTMLButtonElement>(null);
  const name = cleanLine(way.name ?? "");

  useLayoutEffect(() => {
    if (takesFocus) button.current?.focus();
  }, [takesFocus]);

  return (
    <Button ref={button} look={isBest ? "primary" : "usual"} wide busy={busy} onClick={onPress}>
      <span>
        {name === "" ? (
          <FormattedMessage
            id="signIn.continueTo"
            defaultMessage="Continue to {host}"
            description="Button: leads to the page of the homeserver on which one signs in"
            values={{ host: <UserIdText>{host}</UserIdText> }}
          />
        ) : (
          <FormattedMessage
            id="signIn.continueWith"
            defaultMessage="Continue with {name}"
            description="Button: leads to somebody at whom one signs in (SSO); their name, such as a company's"
            values={{ name: <bdi>{name}</bdi> }}
          />
        )}
      </span>
      <Icon of={ArrowRight} />
    </Button>
  );
}
