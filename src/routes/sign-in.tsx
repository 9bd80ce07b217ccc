import { createFileRoute, redirect, useLocation, useRouter } from "@tanstack/react-router";
import { returnPath } from "#src/features/sign-in/return-path.ts";
import { SignInPage } from "#src/features/sign-in/sign-in-page.tsx";

/** Who is signed in goes on at once: to where they came from, else to the rooms. */
export const Route = createFileRoute("/sign-in")({
  beforeLoad: ({ context, location }) => {
    if (context.sessions.session.get() !== undefined) {
      throw redirect({ to: returnPath(location.state), replace: true });
    }
  },
  component: SignInRoute,
});

function SignInRoute() {
  const { history } = useRouter();
  const returnTo = useLocation({ select: ({ state }) => returnPath(state) });
  return <SignInPage onSignedIn={() => history.replace(returnTo)} />;
}
