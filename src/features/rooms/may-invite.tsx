import { FormattedMessage } from "react-intl";
import type { InviteObstacle } from "#src/matrix/room/permissions.ts";
import { Icon } from "#src/ui/icon.tsx";
import { Check, Lock } from "#src/ui/icons.ts";
import { Reason } from "#src/ui/reason.tsx";
import { AskWhom } from "./ask-whom.tsx";
import { ReplacedBy } from "./replaced-by.tsx";
import type { ListedRoom } from "./room-list.ts";
import styles from "./rooms-table.module.css";

/** Whether the person may invite to the room; else why not, and who can change it. */
export function MayInvite({ room, obstacle }: ListedRoom) {
  if (obstacle === undefined) {
    return (
      <span className={styles.allowed}>
        <Icon of={Check} />
        <FormattedMessage
          id="rooms.mayInvite"
          defaultMessage="You may invite"
          description="In the column May I invite?"
        />
      </span>
    );
  }
  return (
    <div className={styles.reason}>
      <Reason icon={Lock}>
        {obstacle.reason === "tombstoned" && <ReplacedBy room={room} />}
        {obstacle.reason === "server-notices" && (
          <FormattedMessage
            id="rooms.serverNotices"
            defaultMessage="Your homeserver’s notices, for you alone"
            description="In the column May I invite?: the reason why not"
          />
        )}
        {obstacle.reason === "not-joined" && (
          <FormattedMessage
            id="rooms.notIn"
            defaultMessage="You are not in this room"
            description="In the column May I invite?: the reason why not"
          />
        )}
        {obstacle.reason === "power-too-low" && (
          <>
            <WhoMay needed={obstacle.needed} /> <AskWhom room={room} ask={obstacle.ask} />
          </>
        )}
      </Reason>
    </div>
  );
}

type PowerTooLow = Extract<InviteObstacle, { reason: "power-too-low" }>;

function WhoMay({ needed }: Pick<PowerTooLow, "needed">) {
  if (needed === 100) {
    return (
      <FormattedMessage
        id="rooms.adminsOnly"
        defaultMessage="Admins only."
        description="In the column May I invite?: who may. A sentence may follow that says whom to ask"
      />
    );
  }
  if (needed === 50) {
    return (
      <FormattedMessage
        id="rooms.moderatorsOnly"
        defaultMessage="Moderators only."
        description="In the column May I invite?: who may. A sentence may follow that says whom to ask"
      />
    );
  }
  return (
    <FormattedMessage
      id="rooms.fromLevel"
      defaultMessage="From power level {needed, number}."
      description="In the column May I invite?: who may. A sentence may follow that says whom to ask"
      values={{ needed }}
    />
  );
}
