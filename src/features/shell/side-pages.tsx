import { Link } from "@tanstack/react-router";
import { Icon } from "#src/ui/icon.tsx";
import { SideItemBody, SideNav, sidePageClass } from "#src/ui/side-nav.tsx";
import { activeOptions, mainPages } from "./main-pages.tsx";

/** The main pages at the top of the side pane. */
export function SidePages() {
  return (
    <SideNav>
      {mainPages.map(({ to, icon, name, tally }) => (
        <li key={to}>
          <Link to={to} activeOptions={activeOptions(to)} className={sidePageClass}>
            <SideItemBody sign={<Icon of={icon} />} end={tally}>
              {name}
            </SideItemBody>
          </Link>
        </li>
      ))}
    </SideNav>
  );
}
