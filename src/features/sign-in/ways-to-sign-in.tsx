import { useState } from "react";
import { FormattedMessage } from "react-intl";
import type { DiscoveredHomeserver } from "#src/matrix/discovery/discover-homeserver.ts";
import type { RedirectWay } from "#src/session/redirect-sign-in.ts";
import { useSessionManager } from "#src/session/session-context.ts";
import { Button } from "#src/ui/button.tsx";
import { Stack } from "#src/ui/stack.tsx";
import { BadOrigin } from "./bad-origin.tsx";
import { NoWay } from "./no-way.tsx";
import { PasswordForm } from "./password-form.tsx";
import { RedirectButton } from "./redirect-button.tsx";
import { SignInFailureBanner } from "./sign-in-failure-banner.tsx";
import { TypedThere } from "./typed-there.tsx";
import type { usePasswordSignIn } from "./use-password-sign-in.ts";
import type { useRedirect } from "./use-redirect.ts";
import { waysOf } from "./ways-of.ts";

interface WaysToSignInProps {
  server: DiscoveredHomeserver;
  password: ReturnType<typeof usePasswordSignIn>;
  redirect: ReturnType<typeof useRedirect>;
  /** The person has asked to go on. */
  goesOn: boolean;
}

/** The ways to sign in that this homeserver offers, the best first; a password after another way only when asked for. */
export function WaysToSignIn({ server, password, redirect, goesOn }: WaysToSignInProps) {
  const { canRegister } = useSessionManager();
  const [wantsPassword, setWantsPassword] = useState(false);
  const ways = waysOf(server.flows, canRegister);
  const host = server.serverName ?? new URL(server.baseUrl).host;
  const best = ways[0];
  const failure = redirect.failure?.server?.baseUrl === server.baseUrl ? redirect.failure : undefined;
  const showsPassword = best?.kind === "password" || wantsPassword;
  return (
    <Stack>
      {server.flows.oauth !== undefined && !canRegister && <BadOrigin host={host} />}
      {best === undefined && server.flows.oauth === undefined && <NoWay host={host} />}
      {failure && <SignInFailureBanner failure={failure} />}
      {showsPassword && <PasswordForm server={server} form={password} />}
      {ways.map((way, index) =>
        way.kind === "password" ? (
          !showsPassword && (
            <Button key="password" wide onClick={() => setWantsPassword(true)}>
              <FormattedMessage
                id="signIn.withPassword"
                defaultMessage="Sign in with a password"
                description="Button: shows the fields for name and password, where the homeserver has a better way"
              />
            </Button>
          )
        ) : (
          <RedirectButton
            key={way.kind === "sso" ? `sso ${way.providerId ?? ""}` : way.kind}
            way={way}
            host={host}
            isBest={index === 0 && !showsPassword}
            takesFocus={index === 0 && goesOn}
            busy={redirect.going !== undefined && isSame(way, redirect.going)}
            onPress={() => redirect.leave({ way, server })}
          />
        ),
      )}
      {best !== undefined && best.kind !== "password" && !showsPassword && (
        <TypedThere way={best} host={host} />
      )}
    </Stack>
  );
}

function isSame(one: RedirectWay, other: RedirectWay): boolean {
  if (one.kind === "oauth") return other.kind === "oauth";
  return other.kind === "sso" && one.providerId === other.providerId;
}
