import { StrictMode, type ComponentType } from "react";
import { createRoot } from "react-dom/client";
import { I18nProvider } from "#src/i18n/i18n-provider.tsx";
import { loadMessages, type Language } from "#src/i18n/language.ts";
import { applyTheme, setTheme } from "#src/ui/theme.ts";
import { ToastRegion } from "#src/ui/toast-region.tsx";
import { EntrancePage } from "./entrance-page.tsx";
import { PartsPage } from "./parts-page.tsx";
import { PlacesPage } from "./places-page.tsx";
import { RoomPage } from "./room-page.tsx";
import { SettingsPage } from "./settings-page.tsx";
import "#src/ui/global.css";

/** For looking only: gallery.html?page=room&theme=dark&language=ar-XB, served by `npx vite`. */
const asked = new URLSearchParams(location.search);
const theme = asked.get("theme");
const language: Language = asked.get("language") === "ar-XB" ? "ar-XB" : "en";

const pages = new Map<string, ComponentType>([
  ["parts", PartsPage],
  ["room", RoomPage],
  ["people", () => <RoomPage peopleInFront />],
  ["places", PlacesPage],
  ["settings", SettingsPage],
  ["entrance", EntrancePage],
]);

if (theme === "light" || theme === "dark") setTheme(theme);
applyTheme();
const messages = await loadMessages(language);
const Page = pages.get(asked.get("page") ?? "parts") ?? PartsPage;
const root = document.getElementById("root");
if (root) {
  createRoot(root).render(
    <StrictMode>
      <I18nProvider language={language} messages={messages}>
        <ToastRegion>
          <Page />
        </ToastRegion>
      </I18nProvider>
    </StrictMode>,
  );
}
