import { FormattedMessage, useIntl } from "react-intl";
import { Card } from "#src/ui/card.tsx";
import { GroupHead } from "#src/ui/group-head.tsx";
import { Monitor, Moon, Sun } from "#src/ui/icons.ts";
import { Segmented } from "#src/ui/segmented.tsx";
import { Setting } from "#src/ui/setting.tsx";
import { setTheme, useTheme } from "#src/ui/theme.ts";

/** Light or dark; acts at once. */
export function LookSettings() {
  const theme = useTheme();
  const { formatMessage } = useIntl();
  const name = formatMessage({
    id: "settings.theme",
    defaultMessage: "Theme",
    description: "Name of a setting: light or dark",
  });
  return (
    <section aria-labelledby="settings-look">
      <GroupHead id="settings-look">
        <FormattedMessage
          id="settings.look"
          defaultMessage="Look"
          description="Heading of a group of settings: how the app looks"
        />
      </GroupHead>
      <Card>
        <Setting below name={name}>
          <Segmented
            label={name}
            value={theme}
            onChange={setTheme}
            segments={[
              {
                value: "system",
                icon: Monitor,
                label: formatMessage({
                  id: "settings.themeSystem",
                  defaultMessage: "System",
                  description: "Theme: as the device is set",
                }),
              },
              {
                value: "light",
                icon: Sun,
                label: formatMessage({
                  id: "settings.themeLight",
                  defaultMessage: "Light",
                  description: "Theme: dark text on a light ground",
                }),
              },
              {
                value: "dark",
                icon: Moon,
                label: formatMessage({
                  id: "settings.themeDark",
                  defaultMessage: "Dark",
                  description: "Theme: light text on a dark ground",
                }),
              },
            ]}
          />
        </Setting>
      </Card>
    </section>
  );
}
