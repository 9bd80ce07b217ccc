import { useState } from "react";
import { AsidePane } from "#src/ui/aside-pane.tsx";
import { Avatar } from "#src/ui/avatar.tsx";
import { Button } from "#src/ui/button.tsx";
import { Count } from "#src/ui/count.tsx";
import { HeadTitle } from "#src/ui/head-title.tsx";
import { Icon } from "#src/ui/icon.tsx";
import { ArrowLeft, X } from "#src/ui/icons.ts";
import { MainPane } from "#src/ui/main-pane.tsx";
import { onlyNarrowClass } from "#src/ui/only.ts";
import { backClass, PaneHead } from "#src/ui/pane-head.tsx";
import { PaneScroll } from "#src/ui/pane-scroll.tsx";
import { Segmented } from "#src/ui/segmented.tsx";
import { tabClass, Tabs } from "#src/ui/tabs.tsx";
import { TimelineFilter } from "#src/ui/timeline.tsx";
import { Title } from "#src/ui/title.tsx";
import { classNames } from "#src/ui/class-names.ts";
import { UserIdText } from "#src/ui/user-id-text.tsx";
import { GalleryFrame } from "./gallery-frame.tsx";
import { RoomPeople } from "./room-people.tsx";
import { RoomTimeline } from "./room-timeline.tsx";

const name = "Allotment Lane Gardeners";

export function RoomPage({ peopleInFront = false }: { peopleInFront?: boolean }) {
  const [filter, setFilter] = useState<"invitations" | "people" | "all">("all");
  return (
    <GalleryFrame current={name}>
      <MainPane label="Timeline">
        <RoomHead current="Timeline" />
        <PaneScroll label="What happened in the room">
          <TimelineFilter>
            <Segmented
              label="Show"
              value={filter}
              onChange={setFilter}
              segments={[
                { value: "invitations", label: "Invitations" },
                { value: "people", label: "People" },
                { value: "all", label: "Everything" },
              ]}
            />
          </TimelineFilter>
          <RoomTimeline />
        </PaneScroll>
      </MainPane>
      <AsidePane label="People" front={peopleInFront}>
        {peopleInFront && <RoomHead current="People" only="narrow" />}
        <PaneHead only="wide" end={<Button look="plain" iconOnly icon={X} aria-label="Close People" />}>
          <Title level={2} look="pane">
            People
          </Title>
        </PaneHead>
        <PaneScroll label="People in this room">
          <RoomPeople />
        </PaneScroll>
      </AsidePane>
    </GalleryFrame>
  );
}

function RoomHead({ current, only }: { current: string; only?: "narrow" }) {
  const tabs = [
    { tab: "Timeline", page: "room" },
    { tab: "People", page: "people" },
    { tab: "Invitations", page: "places" },
    { tab: "Invite many", page: "parts" },
  ];
  return (
    <PaneHead
      {...(only && { only })}
      back={
        <a className={backClass} href="?page=places" aria-label="Back to rooms">
          <Icon of={ArrowLeft} />
        </a>
      }
    >
      <HeadTitle
        avatar={<Avatar name={name} id={name} shape="arch" size="m" />}
        name={name}
        sub={
          <>
            148 members · <UserIdText>#allotment-lane:example.org</UserIdText>
          </>
        }
      />
      <Tabs label="In this room">
        {tabs.map(({ tab, page }) => (
          <a
            key={tab}
            className={classNames(tabClass, tab === "People" && onlyNarrowClass)}
            href={`?page=${page}`}
            aria-current={tab === current ? "page" : undefined}
          >
            {tab} {tab === "Invitations" && <Count>64</Count>}
          </a>
        ))}
      </Tabs>
    </PaneHead>
  );
}
