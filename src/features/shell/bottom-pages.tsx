import { Link } from "@tanstack/react-router";
import { useIntl } from "react-intl";
import { BottomBar, BottomBarBody, bottomBarItemClass } from "#src/ui/bottom-bar.tsx";
import { activeOptions, mainPages } from "./main-pages.tsx";

/** The main pages at the bottom of a phone. */
export function BottomPages() {
  const intl = useIntl();
  const label = intl.formatMessage({
    id: "pages.label",
    defaultMessage: "Pages",
    description: "Names the bar of the main pages, for screen readers",
  });
  return (
    <BottomBar label={label}>
      {mainPages.map(({ to, icon, name, tally }) => (
        <Link key={to} to={to} activeOptions={activeOptions(to)} className={bottomBarItemClass}>
          <BottomBarBody icon={icon} tally={tally}>
            {name}
          </BottomBarBody>
        </Link>
      ))}
    </BottomBar>
  );
}
