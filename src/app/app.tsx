import { QueryClientProvider, type QueryClient } from "@tanstack/react-query";
import { RouterProvider } from "@tanstack/react-router";
import { useEffect } from "react";
import { I18nProvider } from "#src/i18n/i18n-provider.tsx";
import type { Language } from "#src/i18n/language.ts";
import { SessionManagerContext } from "#src/session/session-context.ts";
import type { SessionManager } from "#src/session/session-manager.ts";
import { ToastRegion } from "#src/ui/toast-region.tsx";
import type { makeRouter } from "./router.ts";

interface AppProps {
  readonly sessions: SessionManager;
  readonly router: ReturnType<typeof makeRouter>;
  readonly queryClient: QueryClient;
  readonly language: Language;
  readonly messages: Record<string, string>;
}

/** The whole application, with what it is made of. */
export function App({ sessions, router, queryClient, language, messages }: AppProps) {
  useEffect(
    () =>
      sessions.session.subscribe(() => {
        // Requests and their answers are the person's who made them, not the next one's.
        if (sessions.session.get() === undefined) queryClient.clear();
      }),
    [sessions, queryClient],
  );
  return (
    <I18nProvider language={language} messages={messages}>
      <QueryClientProvider client={queryClient}>
        <SessionManagerContext value={sessions}>
          <ToastRegion>
            <RouterProvider router={router} />
          </ToastRegion>
        </SessionManagerContext>
      </QueryClientProvider>
    </I18nProvider>
  );
}
