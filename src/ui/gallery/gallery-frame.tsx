import type { ReactNode } from "react";
import { Avatar } from "#src/ui/avatar.tsx";
import { BottomBar, BottomBarBody, bottomBarItemClass } from "#src/ui/bottom-bar.tsx";
import { Icon } from "#src/ui/icon.tsx";
import { ChevronsUpDown, Door, ListChecks, LogOut, Settings2 } from "#src/ui/icons.ts";
import { MenuItem } from "#src/ui/menu-item.tsx";
import { Menu } from "#src/ui/menu.tsx";
import { railClass } from "#src/ui/rail.ts";
import { mainId, Shell } from "#src/ui/shell.tsx";
import { SideFoot } from "#src/ui/side-foot.tsx";
import { SideItemBody, SideLabel, SideNav, sidePageClass, sidePlaceClass } from "#src/ui/side-nav.tsx";
import { SidePane } from "#src/ui/side-pane.tsx";
import { SkipLink } from "#src/ui/skip-link.tsx";
import { Tally } from "#src/ui/tally.tsx";
import { WordmarkBody, wordmarkClass } from "#src/ui/wordmark.tsx";

const pages = [
  { name: "Rooms", page: "places", icon: Door, ask: 0 },
  { name: "Runs", page: "runs", icon: ListChecks, ask: 2 },
  { name: "Settings", page: "settings", icon: Settings2, ask: 0 },
];

const groups = [
  {
    name: "Millbrook Garden",
    places: [
      { name: "Allotment Lane Gardeners", ask: 1, pending: 0 },
      { name: "Seed Swap 2026", ask: 0, pending: 8 },
      { name: "Compost and tools", ask: 0, pending: 0 },
    ],
  },
  {
    name: "Linden Primary School",
    places: [
      { name: "Class 4b · parents and guardians", ask: 2, pending: 0 },
      { name: "Summer fair helpers", ask: 0, pending: 0 },
    ],
  },
];

interface GalleryFrameProps {
  current: string;
  bottomBar?: boolean;
  children: ReactNode;
}

export function GalleryFrame({ current, bottomBar = false, children }: GalleryFrameProps) {
  return (
    <>
      <SkipLink to={mainId}>Skip to the page</SkipLink>
      <Shell
        side={<GallerySide current={current} />}
        bottomBar={bottomBar && <GalleryBar current={current} />}
      >
        {children}
      </Shell>
    </>
  );
}

function GallerySide({ current }: { current: string }) {
  return (
    <SidePane
      label="Rooms and pages"
      head={
        <a className={wordmarkClass} href="?page=places">
          <WordmarkBody />
        </a>
      }
      foot={
        <SideFoot
          avatar={<Avatar name="Nora Lindqvist" id="@nora:example.org" size="m" />}
          name="Nora Lindqvist"
          id="@nora:example.org"
          end={
            <Menu label="Account" icon={ChevronsUpDown}>
              <MenuItem icon={LogOut} danger onSelect={() => undefined}>
                Sign out…
              </MenuItem>
            </Menu>
          }
        />
      }
    >
      <SideNav>
        {pages.map(({ name, page, icon, ask }) => (
          <li key={name}>
            <a
              className={sidePageClass}
              href={`?page=${page}`}
              aria-current={name === current ? "page" : undefined}
            >
              <SideItemBody
                sign={<Icon of={icon} />}
                end={ask > 0 && <Tally n={ask} of="need your decision" ask />}
              >
                {name}
              </SideItemBody>
            </a>
          </li>
        ))}
      </SideNav>
      {groups.map((group) => (
        <div key={group.name}>
          <SideLabel>{group.name}</SideLabel>
          <SideNav label={group.name}>
            {group.places.map(({ name, ask, pending }) => (
              <li key={name}>
                <a
                  className={sidePlaceClass}
                  href="?page=room"
                  title={name}
                  aria-current={name === current ? "page" : undefined}
                >
                  <SideItemBody
                    sign={<Avatar name={name} id={name} shape="arch" />}
                    end={
                      <>
                        {ask > 0 && <Tally n={ask} of="need your decision" ask />}
                        {pending > 0 && <Tally n={pending} of="pending" className={railClass} />}
                      </>
                    }
                  >
                    {name}
                  </SideItemBody>
                </a>
              </li>
            ))}
          </SideNav>
        </div>
      ))}
    </SidePane>
  );
}

function GalleryBar({ current }: { current: string }) {
  return (
    <BottomBar label="Pages">
      {pages.map(({ name, page, icon, ask }) => (
        <a
          key={name}
          className={bottomBarItemClass}
          href={`?page=${page}`}
          aria-current={name === current ? "page" : undefined}
        >
          <BottomBarBody icon={icon} tally={ask > 0 && <Tally n={ask} of="need your decision" ask />}>
            {name}
          </BottomBarBody>
        </a>
      ))}
    </BottomBar>
  );
}
