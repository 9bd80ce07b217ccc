import { returned } from "#src/app/returned.ts";
import "#src/ui/global.css";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { App } from "#src/app/app.tsx";
import { loadConfig } from "#src/app/config.ts";
import { makeQueryClient } from "#src/app/query-client.ts";
import { makeRouter } from "#src/app/router.ts";
import { getLanguage, loadMessages } from "#src/i18n/language.ts";
import { FetchExecutor } from "#src/matrix/executor/fetch-executor.ts";
import { SessionManager } from "#src/session/session-manager.ts";
import { applyTheme } from "#src/ui/theme.ts";

applyTheme();
const language = getLanguage();
const messages = await loadMessages(language);
const sessions = new SessionManager({ returned });
// The page does not wait for it.
void loadConfig(new FetchExecutor(), location.origin).then((config) =>
  sessions.defaultHomeserver.set(config.defaultHomeserver),
);
addEventListener("online", () => sessions.session.get()?.loop.retryNow());

const root = document.getElementById("root");
if (root !== null) {
  createRoot(root).render(
    <StrictMode>
      <App
        sessions={sessions}
        router={makeRouter(sessions)}
        queryClient={makeQueryClient()}
        language={language}
        messages={messages}
      />
    </StrictMode>,
  );
}
