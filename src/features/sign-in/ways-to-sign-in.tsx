import type { DiscoveredHomeserver } from "#src/matrix/discovery/discover-homeserver.ts";
import { NoWayYet } from "./no-way-yet.tsx";
import { PasswordForm } from "./password-form.tsx";
import type { usePasswordSignIn } from "./use-password-sign-in.ts";

interface WaysToSignInProps {
  server: DiscoveredHomeserver;
  password: ReturnType<typeof usePasswordSignIn>;
}

/** The ways to sign in that this homeserver offers, best first; each is a component of its own. */
export function WaysToSignIn({ server, password }: WaysToSignInProps) {
  return server.flows.password ? (
    <PasswordForm server={server} form={password} />
  ) : (
    <NoWayYet server={server} />
  );
}
