import { QueryClientProvider } from "@tanstack/react-query";
import { configure, render } from "@testing-library/react";
import type { ReactNode } from "react";
import { makeQueryClient } from "#src/app/query-client.ts";
import { I18nProvider } from "#src/i18n/i18n-provider.tsx";
import { SessionContext, SessionManagerContext } from "#src/session/session-context.ts";
import type { SessionManager } from "#src/session/session-manager.ts";
import { ToastRegion } from "#src/ui/toast-region.tsx";
import { PATIENCE_MS } from "./patience.ts";

configure({ asyncUtilTimeout: PATIENCE_MS });

/** Shows a part of a page, with the session of `sessions` if there is one, and without a router. */
export function renderPart(part: ReactNode, sessions: SessionManager) {
  return render(
    <QueryClientProvider client={makeQueryClient()}>
      <I18nProvider language="en">
        <ToastRegion>
          <SessionManagerContext value={sessions}>
            <SessionContext value={sessions.session.get()}>{part}</SessionContext>
          </SessionManagerContext>
        </ToastRegion>
      </I18nProvider>
    </QueryClientProvider>,
  );
}
