import { createFileRoute, redirect, useLocation, useRouter } from "@tanstack/react-router";
import { returnPath } from "#src/features/sign-in/return-path.ts";
import { SignInPage } from "#src/features/sign-in/sign-in-page.tsx";
import { SigningIn } from "#src/features/sign-in/signing-in.tsx";

/**
 * Who is signed in goes on at once: to where they came from, else to the rooms. Who comes back from the page of their
 * server is signed in before anything else is shown.
 */
export const Route = createFileRoute("/sign-in")({
  beforeLoad: async ({ context: { sessions }, location }) => {
    if (sessions.session.get() === undefined) return;
    const wanted = await sessions.dropReturned();
    throw redirect({ to: wanted ?? returnPath(location.state), replace: true });
  },
  loader: async ({ context: { sessions } }) => {
    const outcome = await sessions.finishRedirect();
    if (outcome?.kind === "signed-in") throw redirect({ to: outcome.returnTo, replace: true });
    return outcome === undefined ? undefined : { ...outcome, at: Date.now() };
  },
  pendingMs: 0,
  pendingMinMs: 0,
  pendingComponent: SigningIn,
  component: SignInRoute,
});

function SignInRoute() {
  const { history } = useRouter();
  const returnTo = useLocation({ select: ({ state }) => returnPath(state) });
  const failed = Route.useLoaderData();
  return <SignInPage returnTo={returnTo} failed={failed} onSignedIn={() => history.replace(returnTo)} />;
}
