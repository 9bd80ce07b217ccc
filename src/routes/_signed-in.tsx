import { createFileRoute, Navigate, Outlet, redirect, useMatchRoute } from "@tanstack/react-router";
import { lazy, Suspense, useState } from "react";
import { FormattedMessage } from "react-intl";
import { ConsentDialog } from "#src/features/identity-server/consent-dialog.tsx";
import { ExportLists } from "#src/features/invite-run/export-lists.tsx";
import { OfflineBanner } from "#src/features/shell/offline-banner.tsx";
import { useFocusOnPage } from "#src/features/shell/use-focus-on-page.ts";
import { BottomPages } from "#src/features/shell/bottom-pages.tsx";
import { SideRooms } from "#src/features/rooms/side-rooms.tsx";
import { Side } from "#src/features/shell/side.tsx";
import { SignOutDialog } from "#src/features/settings/sign-out-dialog.tsx";
import { SessionContext, useSessionManager } from "#src/session/session-context.ts";
import { useObservable } from "#src/session/use-observable.ts";
import { mainId, Shell } from "#src/ui/shell.tsx";
import { SkipLink } from "#src/ui/skip-link.tsx";

// The page is shown first, and also where they cannot be loaded.
const RunSigns = lazy(async () => {
  try {
    const { RunSigns: component } = await import("#src/features/runs/run-signs.tsx");
    return { default: component };
  } catch {
    return { default: () => null };
  }
});

/** Everything behind the sign-in: the frame around each page, and what may be asked on any of them. */
export const Route = createFileRoute("/_signed-in")({
  beforeLoad: ({ context, location }) => {
    if (context.sessions.session.get() !== undefined) return;
    throw redirect({ to: "/sign-in", replace: true, state: { returnTo: location.href } });
  },
  component: SignedIn,
});

function SignedIn() {
  const session = useObservable(useSessionManager().session);
  const matches = useMatchRoute();
  const inRoom = matches({ to: "/rooms/$roomId", fuzzy: true }) !== false;
  const inRun = matches({ to: "/runs/$runId" }) !== false;
  const [leaving, setLeaving] = useState(false);
  useFocusOnPage();
  if (session === undefined) return <Navigate to="/sign-in" replace />;
  return (
    <SessionContext value={session}>
      <SkipLink to={mainId}>
        <FormattedMessage
          id="app.skip"
          defaultMessage="Skip to the page"
          description="Link for keyboard users"
        />
      </SkipLink>
      <Shell
        notice={<OfflineBanner />}
        side={<Side rooms={<SideRooms />} onSignOut={() => setLeaving(true)} />}
        bottomBar={!inRoom && !inRun && <BottomPages />}
      >
        <Outlet />
      </Shell>
      <Suspense>
        <RunSigns />
      </Suspense>
      <ConsentDialog />
      {leaving && <SignOutDialog exportLists={<ExportLists />} onClose={() => setLeaving(false)} />}
    </SessionContext>
  );
}
