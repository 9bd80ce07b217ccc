import { useDeferredValue, useId, useState } from "react";
import { FormattedMessage, FormattedNumber, useIntl } from "react-intl";
import type { UserId } from "#src/matrix/ids.ts";
import type { RoomModel } from "#src/matrix/room/room-model.ts";
import { GroupHead } from "#src/ui/group-head.tsx";
import { List } from "#src/ui/list.tsx";
import { SearchInput } from "#src/ui/search-input.tsx";
import { Skeleton } from "#src/ui/skeleton.tsx";
import { chooseMembers } from "./choose-members.ts";
import { MemberRow } from "./member-row.tsx";
import { NobodyFound } from "./nobody-found.tsx";
import { ShowMore } from "./show-more.tsx";
import styles from "./member-list.module.css";

/** How many more are shown with every press. */
const STEP = 50;

interface MemberListProps {
  room: RoomModel;
  ownUserId: UserId;
}

/** Everybody in the room, or invited to it by user id, in steps. */
export function MemberList({ room, ownUserId }: MemberListProps) {
  const intl = useIntl();
  const id = useId();
  const [search, setSearch] = useState("");
  const [limit, setLimit] = useState(STEP);
  const wanted = useDeferredValue(search);
  const { shown, total } = chooseMembers(room, { search: wanted, limit, locale: intl.locale });
  return (
    <section aria-labelledby={id}>
      <GroupHead inset id={id} count={<FormattedNumber value={room.joinedCount} />}>
        <FormattedMessage
          id="members.title"
          defaultMessage="Members"
          description="Heading over the people in a room"
        />
      </GroupHead>
      <div className={styles.search}>
        <SearchInput
          label={intl.formatMessage({
            id: "members.search",
            defaultMessage: "Search members",
            description: "Names the search field over the people in a room",
          })}
          placeholder={intl.formatMessage({
            id: "members.searchFor",
            defaultMessage: "Search members",
            description: "In the empty search field over the people in a room",
          })}
          value={search}
          onChange={(event) => {
            setSearch(event.target.value);
            setLimit(STEP);
          }}
        />
      </div>
      <List inset labelledBy={id}>
        {shown.map((listed) => (
          <MemberRow key={listed.member.userId} {...listed} isOwn={listed.member.userId === ownUserId} />
        ))}
      </List>
      {total > shown.length && (
        <ShowMore
          n={Math.min(STEP, total - shown.length)}
          onShow={() => {
            setLimit(limit + STEP);
          }}
        />
      )}
      {!room.membersLoaded && (
        <Skeleton
          rows={3}
          label={intl.formatMessage({
            id: "members.loading",
            defaultMessage: "Loading the members",
            description: "For screen readers, until everybody in a room is known",
          })}
        />
      )}
      {room.membersLoaded && total === 0 && wanted.trim() !== "" && <NobodyFound search={wanted.trim()} />}
    </section>
  );
}
