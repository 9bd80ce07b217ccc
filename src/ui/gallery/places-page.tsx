import { useState } from "react";
import { Avatar } from "#src/ui/avatar.tsx";
import { Button } from "#src/ui/button.tsx";
import { Count } from "#src/ui/count.tsx";
import { Check, Lock, UserPlus } from "#src/ui/icons.ts";
import { MainPane } from "#src/ui/main-pane.tsx";
import { Meter } from "#src/ui/meter.tsx";
import { onlyFoldedClass, onlyUnfoldedClass } from "#src/ui/only.ts";
import { PaneHead } from "#src/ui/pane-head.tsx";
import { PaneScroll } from "#src/ui/pane-scroll.tsx";
import { Person, PersonBody, personClass } from "#src/ui/person.tsx";
import { Reason } from "#src/ui/reason.tsx";
import { SearchInput } from "#src/ui/search-input.tsx";
import { Segmented } from "#src/ui/segmented.tsx";
import { StateChip } from "#src/ui/state-chip.tsx";
import { TableCell, TableGroup } from "#src/ui/table-cell.tsx";
import { TableHead } from "#src/ui/table-head.tsx";
import { Table } from "#src/ui/table.tsx";
import { Text } from "#src/ui/text.tsx";
import { Title } from "#src/ui/title.tsx";
import { Toolbar } from "#src/ui/toolbar.tsx";
import { UserIdText } from "#src/ui/user-id-text.tsx";
import { GalleryFrame } from "./gallery-frame.tsx";
import styles from "./places-page.module.css";

interface Place {
  name: string;
  alias: string;
  members: number;
  pending: number;
  joined: number;
  ask: number;
  whom?: string;
}

const garden: Place[] = [
  {
    name: "Allotment Lane Gardeners",
    alias: "#allotment-lane:example.org",
    members: 148,
    pending: 21,
    joined: 33,
    ask: 1,
  },
  { name: "Compost and tools", alias: "#compost:example.org", members: 52, pending: 0, joined: 12, ask: 0 },
  { name: "Seed Swap 2026", alias: "#seed-swap:example.org", members: 311, pending: 8, joined: 64, ask: 0 },
];
const school: Place[] = [
  {
    name: "Class 4b · parents and guardians of the children in it",
    alias: "#class-4b:example.org",
    members: 29,
    pending: 22,
    joined: 6,
    ask: 2,
  },
  {
    name: "Summer fair helpers",
    alias: "#summer-fair:example.org",
    members: 17,
    pending: 0,
    joined: 0,
    ask: 0,
    whom: "Mariana Duarte",
  },
];

export function PlacesPage() {
  const [filter, setFilter] = useState<"all" | "may" | "you">("all");
  return (
    <GalleryFrame current="Rooms" bottomBar>
      <MainPane>
        <PaneHead end={<Button icon={UserPlus}>Invite many</Button>}>
          <Title level={1} look="pane">
            Rooms <Count>5</Count>
          </Title>
        </PaneHead>
        <PaneScroll label="Rooms">
          <Toolbar>
            <SearchInput shortcut label="Search rooms" placeholder="Search name or alias" />
            <Segmented
              label="Show"
              value={filter}
              onChange={setFilter}
              segments={[
                { value: "all", label: "All", count: 9 },
                { value: "may", label: "I may invite", count: 7 },
                { value: "you", label: "For you", count: 2 },
              ]}
            />
          </Toolbar>
          <Table caption="Rooms and spaces you are in" lead="avatar">
            <thead>
              <tr>
                <TableHead sorted="ascending" onSort={() => undefined}>
                  Room
                </TableHead>
                <TableHead numeric className={styles.members} onSort={() => undefined}>
                  Members
                </TableHead>
                <TableHead className={styles.invitations}>Invitations</TableHead>
                <TableHead className={styles.you} hidden>
                  Waiting for you
                </TableHead>
                <TableHead className={styles.may}>May I invite?</TableHead>
              </tr>
            </thead>
            <tbody>
              <Group name="Millbrook Garden" places={garden} />
              <Group name="Linden Primary School" places={school} />
            </tbody>
          </Table>
        </PaneScroll>
      </MainPane>
    </GalleryFrame>
  );
}

function Group({ name, places }: { name: string; places: readonly Place[] }) {
  return (
    <>
      <TableGroup columns={5}>
        <Person avatar={<Avatar name={name} id={name} shape="square" />} name={name} />
      </TableGroup>
      {places.map((place) => (
        <PlaceRow key={place.name} place={place} />
      ))}
    </>
  );
}

function PlaceRow({ place }: { place: Place }) {
  const { name, alias, members, pending, joined, ask } = place;
  const words = pending + joined === 0 ? "None yet" : `${pending} pending · ${joined} joined`;
  return (
    <tr>
      <TableCell part="main">
        <a className={personClass({ hang: true })} href="?page=room">
          <PersonBody
            avatar={<Avatar name={name} id={name} shape="arch" size="m" />}
            name={name}
            title={name}
            sub={<UserIdText>{alias}</UserIdText>}
          />
        </a>
      </TableCell>
      <TableCell part="hide" numeric>
        {members}
      </TableCell>
      <TableCell part="state">
        <div className={styles.sum}>
          {pending + joined > 0 && (
            <div className={onlyUnfoldedClass}>
              <Meter
                small
                label=""
                parts={[
                  { tone: "joined", n: joined },
                  { tone: "pending", n: pending },
                ]}
              />
            </div>
          )}
          <Text as="span" size="s" tone="muted">
            {words}
          </Text>
        </div>
        {ask > 0 && (
          <span className={onlyFoldedClass}>
            <StateChip tone="decision">{ask} for you</StateChip>
          </span>
        )}
      </TableCell>
      <TableCell part="hide">{ask > 0 && <StateChip tone="decision">{ask} for you</StateChip>}</TableCell>
      <TableCell part={place.whom === undefined ? "hide" : "more"}>
        {place.whom === undefined ? (
          <Reason icon={Check}>You may invite</Reason>
        ) : (
          <Reason icon={Lock}>
            Moderators only. Ask <b>{place.whom}</b>.
          </Reason>
        )}
      </TableCell>
    </tr>
  );
}
