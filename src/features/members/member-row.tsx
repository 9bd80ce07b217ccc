import { FormattedMessage } from "react-intl";
import { Avatar } from "#src/ui/avatar.tsx";
import { ListRow } from "#src/ui/list-row.tsx";
import { StateLabel } from "#src/ui/state-label.tsx";
import { UserIdText } from "#src/ui/user-id-text.tsx";
import type { ListedMember } from "./choose-members.ts";
import { RoleWord } from "./role-word.tsx";
import styles from "./member-list.module.css";

/** One person: name, user id, and what they are in the room. */
export function MemberRow({ member, role, isOwn }: ListedMember & { isOwn: boolean }) {
  const { userId, name, membership } = member;
  return (
    <ListRow
      sign={<Avatar name={name} id={userId} size="m" />}
      name={
        <>
          <bdi>{name}</bdi>
          {isOwn && (
            <span className={styles.own}>
              {" "}
              <FormattedMessage
                id="members.you"
                defaultMessage="(you)"
                description="After the name of the person signed in, in the list of members"
              />
            </span>
          )}
        </>
      }
      title={name}
      sub={name === userId ? null : <UserIdText>{userId}</UserIdText>}
      end={
        membership === "invite" ? (
          <StateLabel tone="accepted">
            <FormattedMessage
              id="members.invited"
              defaultMessage="Invited"
              description="State of somebody who is invited to the room and has not joined yet"
            />
          </StateLabel>
        ) : (
          <RoleWord role={role} />
        )
      }
    />
  );
}
